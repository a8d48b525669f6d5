package counterpart.web.match;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import counterpart.web.match.request.MatchQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The profile for editing.
///
/// @param suggested fields related to the own ones, suggested to seek
/// @param both names of the fields on both sides
public record ProfilePanel(List<Chip> own, List<Chip> sought, List<Suggestion> suggested, List<String> both) {

    private static final double WEIGHT = 2;
    private static final int SUGGESTED = 4;
    private static final int MAIN = 3;

    public ProfilePanel {
        own = List.copyOf(own);
        sought = List.copyOf(sought);
        suggested = List.copyOf(suggested);
        both = List.copyOf(both);
    }

    static ProfilePanel of(MatchQuestion asked, List<WeightedField> gaps, Dataset dataset, Language language) {
        Profile profile = asked.profile();
        return new ProfilePanel(
                chips(
                        profile.own(),
                        others -> address(asked, others, profile.sought()),
                        field -> address(asked, less(profile.own(), field), plus(profile.sought(), field)),
                        dataset,
                        language),
                chips(
                        profile.sought(),
                        others -> address(asked, profile.own(), others),
                        field -> address(asked, plus(profile.own(), field), less(profile.sought(), field)),
                        dataset,
                        language),
                gaps.stream()
                        .map(WeightedField::field)
                        .filter(field -> isNew(field, profile))
                        .limit(SUGGESTED)
                        .map(field -> suggestion(field, asked, dataset, language))
                        .toList(),
                profile.own().stream()
                        .map(WeightedField::field)
                        .filter(field -> has(profile.sought(), field))
                        .map(field -> dataset.field(field).label().in(language))
                        .toList());
    }

    /// The own fields with the largest weights.
    public List<Chip> main() {
        return own.stream()
                .sorted(Comparator.comparingDouble((Chip chip) -> Double.parseDouble(chip.weight()))
                        .reversed())
                .limit(MAIN)
                .toList();
    }

    /// The number of the other own fields.
    public int others() {
        return Math.max(0, own.size() - MAIN);
    }

    private static List<Chip> chips(
            List<WeightedField> fields,
            Function<List<WeightedField>, String> address,
            Function<WeightedField, String> moved,
            Dataset dataset,
            Language language) {
        return fields.stream()
                .map(field -> chip(field, address.apply(less(fields, field)), moved.apply(field), dataset, language))
                .toList();
    }

    private static Chip chip(WeightedField field, String without, String moved, Dataset dataset, Language language) {
        String weight = MatchQuestion.number(field.weight());
        return new Chip(
                field.field().value(),
                dataset.field(field.field()).label().in(language),
                weight,
                Chip.choices(weight),
                without,
                moved);
    }

    /// Empty when no field remains.
    private static String address(MatchQuestion asked, List<WeightedField> own, List<WeightedField> sought) {
        return own.isEmpty() && sought.isEmpty()
                ? ""
                : asked.with(new Profile(own, sought)).address().toString();
    }

    private static Suggestion suggestion(FieldCode field, MatchQuestion asked, Dataset dataset, Language language) {
        Profile profile = asked.profile();
        List<WeightedField> sought = new ArrayList<>(profile.sought());
        sought.add(new WeightedField(field, WEIGHT));
        return new Suggestion(
                dataset.field(field).label().in(language),
                asked.with(new Profile(profile.own(), sought)).address().toString());
    }

    private static boolean isNew(FieldCode field, Profile profile) {
        return Stream.concat(profile.own().stream(), profile.sought().stream())
                .map(WeightedField::field)
                .noneMatch(known -> field.isWithin(known) || known.isWithin(field));
    }

    private static boolean has(List<WeightedField> fields, FieldCode field) {
        return fields.stream().anyMatch(one -> one.field().equals(field));
    }

    /// The fields with one more, unless they have it already.
    private static List<WeightedField> plus(List<WeightedField> fields, WeightedField one) {
        return has(fields, one.field())
                ? fields
                : Stream.concat(fields.stream(), Stream.of(one)).toList();
    }

    private static List<WeightedField> less(List<WeightedField> fields, WeightedField one) {
        return fields.stream().filter(field -> !field.equals(one)).toList();
    }

    /// A field of the profile.
    ///
    /// @param choices the values its weight can take in the form
    /// @param without the address without it, empty for the last field
    /// @param moved the address with it on the other side
    public record Chip(String field, String label, String weight, List<String> choices, String without, String moved) {

        private static final List<String> USUAL = List.of("3", "2", "1");

        private static List<String> choices(String weight) {
            return USUAL.contains(weight)
                    ? USUAL
                    : Stream.concat(Stream.of(weight), USUAL.stream())
                            .sorted(Comparator.reverseOrder())
                            .toList();
        }
    }

    /// A suggested field; `address` is the same query with it.
    public record Suggestion(String label, String address) {}
}
