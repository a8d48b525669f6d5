package counterpart.web.member;

import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberMatchResult;
import counterpart.engine.model.Institution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Some members of a list as they are stored; institutions are stored by id, so that a list outlives an exchange of
/// the data.
///
/// @param size number of members
/// @param members those that were not looked up yet
/// @param rows the same members in order after they were looked up; equal ones are merged
record MemberPortion(int size, List<Member> members, List<Row> rows) {

    MemberPortion {
        members = List.copyOf(members);
        rows = List.copyOf(rows);
    }

    static MemberPortion of(List<Member> members) {
        return new MemberPortion(members.size(), members, List.of());
    }

    boolean isOpen() {
        return rows.isEmpty();
    }

    /// These members with the institutions that were recognised.
    MemberPortion recognised(MemberMatchResult recognition) {
        List<Row> found = new ArrayList<>();
        recognition.recognised().forEach(one -> found.add(Row.of(one)));
        recognition.unrecognised().forEach(one -> found.add(Row.of(one)));
        found.sort(Comparator.comparingInt(row -> members.indexOf(row.member())));
        return new MemberPortion(size, List.of(), found);
    }

    /// With another institution for one row.
    ///
    /// @param institution empty for none
    MemberPortion choosing(int row, Optional<String> institution) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(row, rows.get(row).choosing(institution));
        return new MemberPortion(size, members, changed);
    }

    /// A member with the ids of its candidates and of the chosen one.
    record Row(
            Member member,
            List<String> candidates,
            boolean sure,
            @Nullable String chosen) {

        Row {
            candidates = List.copyOf(candidates);
        }

        private static Row of(MemberMatchResult.Recognised one) {
            Stream<Institution> candidates = Stream.concat(Stream.of(one.institution()), one.alternatives().stream());
            return new Row(
                    one.input(),
                    candidates.map(Institution::id).toList(),
                    true,
                    one.institution().id());
        }

        private static Row of(MemberMatchResult.Unrecognised one) {
            return new Row(
                    one.input(),
                    one.alternatives().stream().map(Institution::id).toList(),
                    false,
                    null);
        }

        private Row choosing(Optional<String> institution) {
            List<String> others = institution.filter(one -> !candidates.contains(one)).stream()
                    .toList();
            return new Row(
                    member,
                    Stream.concat(others.stream(), candidates.stream()).toList(),
                    sure && others.isEmpty(),
                    institution.orElse(null));
        }

        /// @param institutions those of the data in service; others are left out
        MemberList.Row with(Function<String, Optional<Institution>> institutions) {
            return new MemberList.Row(
                    member,
                    candidates.stream()
                            .map(institutions)
                            .flatMap(Optional::stream)
                            .toList(),
                    sure,
                    Optional.ofNullable(chosen).flatMap(institutions));
        }
    }
}
