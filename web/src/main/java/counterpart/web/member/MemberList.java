package counterpart.web.member;

import counterpart.engine.Engine;
import counterpart.engine.data.membership.Member;
import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import java.util.List;
import java.util.Optional;

/// The members of a list and the institutions recognised or chosen for them, in the list's order.
record MemberList(List<Row> rows) {

    MemberList {
        rows = List.copyOf(rows);
    }

    static MemberList of(List<MemberPortion> portions, Engine engine) {
        return new MemberList(portions.stream()
                .flatMap(portion -> portion.rows().stream())
                .map(row -> row.with(engine.data()::findInstitution))
                .toList());
    }

    /// The combined fields of the chosen institutions, heaviest first.
    List<WeightedField> fields(Engine engine) {
        List<Institution> chosen =
                rows.stream().flatMap(row -> row.chosen().stream()).toList();
        return chosen.isEmpty() ? List.of() : engine.search().fieldsOf(chosen);
    }

    /// A member, its candidate institutions, and the chosen one.
    ///
    /// @param candidates likeliest first
    /// @param sure whether the first candidate was recognised, not only similar
    record Row(Member member, List<Institution> candidates, boolean sure, Optional<Institution> chosen) {

        Row {
            candidates = List.copyOf(candidates);
        }
    }
}
