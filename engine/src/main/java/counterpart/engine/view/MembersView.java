package counterpart.engine.view;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberMatchResult;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list of members can do together: a profile ready to match, and who stands behind it.
///
/// @param fields the profile's own fields, as `POST /api/v1/matches` takes them
/// @param gaps fields near to these that the members lack, most needed first
public record MembersView(
        List<Recognised> recognised,
        List<Unrecognised> unrecognised,
        List<LabelledField> fields,
        List<LabelledField> gaps) {

    private static final int GAPS = 10;

    public static MembersView of(Engine engine, List<Member> members, Language language) {
        MemberMatchResult recognition = engine.search().recognise(members);
        Dataset dataset = engine.data();
        return new MembersView(
                recognition.recognised().stream()
                        .map(one -> Recognised.of(one, dataset))
                        .toList(),
                recognition.unrecognised().stream()
                        .map(one -> Unrecognised.of(one, dataset))
                        .toList(),
                labelled(recognition.fields(), dataset, language),
                labelled(gaps(engine, recognition.fields()), dataset, language));
    }

    private static List<WeightedField> gaps(Engine engine, List<WeightedField> own) {
        return own.isEmpty() ? List.of() : engine.ranking().gaps(new Profile(own, List.of()), GAPS);
    }

    private static List<LabelledField> labelled(List<WeightedField> fields, Dataset dataset, Language language) {
        return fields.stream()
                .map(field -> LabelledField.of(field, dataset, language))
                .toList();
    }

    private static List<InstitutionItem> items(List<Institution> institutions, Dataset dataset) {
        return institutions.stream()
                .map(institution -> InstitutionItem.of(institution, dataset))
                .toList();
    }

    /// A member as it was given.
    public record Input(
            String name,
            @Nullable String city,
            @Nullable String website,
            @Nullable String rorId) {

        static Input of(Member member) {
            return new Input(member.name(), member.city(), member.website(), member.rorId());
        }
    }

    /// A member and the institution it is.
    ///
    /// @param confidence in [0, 1]
    public record Recognised(
            Input input, InstitutionItem institution, double confidence, List<InstitutionItem> alternatives) {

        static Recognised of(MemberMatchResult.Recognised one, Dataset dataset) {
            return new Recognised(
                    Input.of(one.input()),
                    InstitutionItem.of(one.institution(), dataset),
                    Rounded.points(one.confidence()),
                    items(one.alternatives(), dataset));
        }
    }

    /// A member that is no known institution.
    public record Unrecognised(Input input, List<InstitutionItem> alternatives) {

        static Unrecognised of(MemberMatchResult.Unrecognised one, Dataset dataset) {
            return new Unrecognised(Input.of(one.input()), items(one.alternatives(), dataset));
        }
    }
}
