package counterpart.engine.json.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import counterpart.engine.Engine;
import counterpart.engine.RecognisedField;
import counterpart.engine.StatedFields;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberMatchResult;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.Rounding;
import counterpart.engine.json.entity.InstitutionSummaryJson;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The joint profile of a list of members, ready for matching, with the institutions from which it is derived; or the
/// profile that a text states, without institutions.
///
/// @param fields the profile's own fields, as accepted by `POST /api/v1/matches`
/// @param sought fields that the text says are needed; absent for a list of members
/// @param gaps fields related to these that the members lack, most needed first
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberProfileJson(
        List<Recognised> recognised,
        List<Unrecognised> unrecognised,
        List<LabelledFieldJson> fields,
        @Nullable List<LabelledFieldJson> sought,
        List<LabelledFieldJson> gaps) {

    private static final int GAPS = 10;
    private static final int STATED = 5;
    private static final double STATED_WEIGHT = 3;

    /// The profile of a German or English text about a cluster: what it says that the cluster has, and what it needs.
    public static MemberProfileJson of(Engine engine, String text, Language language) {
        StatedFields stated = engine.search().read(text, STATED);
        List<WeightedField> own = weighted(stated.own());
        return new MemberProfileJson(
                List.of(),
                List.of(),
                labelled(own, engine.data(), language),
                labelled(weighted(stated.sought()), engine.data(), language),
                labelled(gaps(engine, own), engine.data(), language));
    }

    private static List<WeightedField> weighted(List<RecognisedField> fields) {
        return fields.stream()
                .map(one -> new WeightedField(one.field().code(), STATED_WEIGHT * one.confidence()))
                .toList();
    }

    public static MemberProfileJson of(Engine engine, List<Member> members, Language language) {
        MemberMatchResult recognition = engine.search().recognise(members);
        Dataset dataset = engine.data();
        return new MemberProfileJson(
                recognition.recognised().stream()
                        .map(one -> Recognised.of(one, dataset))
                        .toList(),
                recognition.unrecognised().stream()
                        .map(one -> Unrecognised.of(one, dataset))
                        .toList(),
                labelled(recognition.fields(), dataset, language),
                null,
                labelled(gaps(engine, recognition.fields()), dataset, language));
    }

    private static List<WeightedField> gaps(Engine engine, List<WeightedField> own) {
        return own.isEmpty() ? List.of() : engine.ranking().gaps(new Profile(own, List.of()), GAPS);
    }

    private static List<LabelledFieldJson> labelled(List<WeightedField> fields, Dataset dataset, Language language) {
        return fields.stream()
                .map(field -> LabelledFieldJson.of(field, dataset, language))
                .toList();
    }

    private static List<InstitutionSummaryJson> items(List<Institution> institutions, Dataset dataset) {
        return institutions.stream()
                .map(institution -> InstitutionSummaryJson.of(institution, dataset))
                .toList();
    }

    /// A member as given in the request.
    public record Input(
            String name,
            @Nullable String city,
            @Nullable String website,
            @Nullable String rorId) {

        static Input of(Member member) {
            return new Input(member.name(), member.city(), member.website(), member.rorId());
        }
    }

    /// A member and the institution identified for it.
    ///
    /// @param confidence in [0, 1]
    public record Recognised(
            Input input,
            InstitutionSummaryJson institution,
            double confidence,
            List<InstitutionSummaryJson> alternatives) {

        static Recognised of(MemberMatchResult.Recognised one, Dataset dataset) {
            return new Recognised(
                    Input.of(one.input()),
                    InstitutionSummaryJson.of(one.institution(), dataset),
                    Rounding.points(one.confidence()),
                    items(one.alternatives(), dataset));
        }
    }

    /// A member for which no institution is known.
    public record Unrecognised(Input input, List<InstitutionSummaryJson> alternatives) {

        static Unrecognised of(MemberMatchResult.Unrecognised one, Dataset dataset) {
            return new Unrecognised(Input.of(one.input()), items(one.alternatives(), dataset));
        }
    }
}
