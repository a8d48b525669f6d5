package counterpart.web.match;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import counterpart.web.error.Violation;
import counterpart.web.match.request.MatchQuestion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Words typed as a technology field that name none, with fields of similar names.
///
/// @param similar most similar first; each adds the field to the side where the words were typed
public record UnknownField(String words, List<ProfilePanel.Suggestion> similar) {

    private static final double WEIGHT = 2;
    private static final String OWN = "addOwn";
    private static final Set<String> TYPED = Set.of(OWN, "addSought");

    public UnknownField {
        similar = List.copyOf(similar);
    }

    static List<UnknownField> of(List<Violation> violations, MatchQuestion asked, Dataset dataset, Language language) {
        return violations.stream()
                .filter(violation -> TYPED.contains(violation.parameter()))
                .map(violation -> new UnknownField(
                        violation.value(),
                        violation.nearest().stream()
                                .map(FieldCode::new)
                                .map(field -> new ProfilePanel.Suggestion(
                                        dataset.field(field).label().in(language),
                                        address(
                                                asked,
                                                field,
                                                violation.parameter().equals(OWN))))
                                .toList()))
                .toList();
    }

    /// The violations of other parameters.
    static List<Violation> others(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> !TYPED.contains(violation.parameter()))
                .toList();
    }

    private static String address(MatchQuestion asked, FieldCode field, boolean own) {
        Profile profile = asked.profile();
        Profile with = own
                ? new Profile(plus(profile.own(), field), profile.sought())
                : new Profile(profile.own(), plus(profile.sought(), field));
        return asked.with(with).address().toString();
    }

    private static List<WeightedField> plus(List<WeightedField> fields, FieldCode field) {
        return Stream.concat(
                        fields.stream().filter(one -> !one.field().equals(field)),
                        Stream.of(new WeightedField(field, WEIGHT)))
                .toList();
    }
}
