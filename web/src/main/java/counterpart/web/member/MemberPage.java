package counterpart.web.member;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A page of a list of members, with the profile of the whole list.
///
/// @param show filter of the members: all, recognised or open
/// @param rows those of this page
/// @param page from 0
/// @param gaps related fields that the members lack, most needed first
/// @param searched number of the member whose institution is searched, -1 for none
record MemberPage(
        String id,
        String show,
        int page,
        int pages,
        int size,
        long recognised,
        List<Row> rows,
        List<Choice> fields,
        List<Choice> gaps,
        int searched) {

    static final List<String> SHOWN = List.of("all", "recognised", "open");

    private static final int ROWS = 100;
    private static final int GAPS = 10;

    MemberPage {
        rows = List.copyOf(rows);
        fields = List.copyOf(fields);
        gaps = List.copyOf(gaps);
    }

    static MemberPage of(
            String id,
            MemberList list,
            String show,
            int wanted,
            InstitutionSearch search,
            Engine engine,
            Language language) {
        List<MemberList.Row> all = list.rows();
        List<Integer> shown = IntStream.range(0, all.size())
                .filter(i -> isShown(all.get(i), show))
                .boxed()
                .toList();
        int pages = Math.max(1, (shown.size() + ROWS - 1) / ROWS);
        int page = Math.min(wanted, pages - 1);
        List<WeightedField> fields = list.fields(engine);
        Dataset dataset = engine.data();
        return new MemberPage(
                id,
                show,
                page,
                pages,
                all.size(),
                all.stream().filter(row -> row.chosen().isPresent()).count(),
                shown.stream()
                        .skip((long) page * ROWS)
                        .limit(ROWS)
                        .map(i -> Row.of(i, all.get(i), search, dataset, language))
                        .toList(),
                choices(fields, dataset, language),
                fields.isEmpty()
                        ? List.of()
                        : choices(engine.ranking().gaps(new Profile(fields, List.of()), GAPS), dataset, language),
                search.row());
    }

    public long open() {
        return size - recognised;
    }

    private static boolean isShown(MemberList.Row row, String show) {
        return switch (show) {
            case "recognised" -> row.chosen().isPresent();
            case "open" -> row.chosen().isEmpty();
            default -> true;
        };
    }

    private static List<Choice> choices(List<WeightedField> fields, Dataset dataset, Language language) {
        return fields.stream().map(field -> Choice.of(field, dataset, language)).toList();
    }

    /// A member.
    ///
    /// @param chosen id of the chosen institution, empty for none
    /// @param whole whether only the whole organisation of the member is known, with all of its sites
    /// @param words those of a search for its institution, empty without one
    /// @param found what the search found besides the options
    record Row(
            int number,
            String name,
            String city,
            boolean sure,
            String chosen,
            boolean whole,
            List<Option> options,
            String words,
            List<Option> found) {

        static Row of(int number, MemberList.Row row, InstitutionSearch search, Dataset dataset, Language language) {
            String city = row.member().city();
            boolean searched = search.row() == number;
            return new Row(
                    number,
                    row.member().name(),
                    city == null ? "" : city,
                    row.sure(),
                    row.chosen().map(Institution::id).orElse(""),
                    row.chosen().filter(Institution::bookedAtHeadOffice).isPresent(),
                    options(row.candidates(), dataset, language),
                    searched ? search.words() : "",
                    searched
                            ? options(
                                    search.found().stream()
                                            .filter(one -> !row.candidates().contains(one))
                                            .toList(),
                                    dataset,
                                    language)
                            : List.of());
        }

        private static List<Option> options(List<Institution> institutions, Dataset dataset, Language language) {
            return institutions.stream()
                    .map(one -> Option.of(one, dataset, language))
                    .toList();
        }
    }

    /// A candidate institution for a member.
    record Option(String id, String name, String where) {

        static Option of(Institution one, Dataset dataset, Language language) {
            String country = dataset.country(dataset.region(one.region()).country())
                    .name()
                    .in(language);
            return new Option(one.id(), one.name(), one.city() == null ? country : one.city() + ", " + country);
        }
    }

    /// A field that can be part of the query; `value` is its notation in the address of the matches page.
    record Choice(String label, String value, long share) {

        private static final double HEAVIEST = 3;

        static Choice of(WeightedField field, Dataset dataset, Language language) {
            String weight = String.format(Locale.ROOT, "%.1f", Math.max(field.weight(), 0.1));
            return new Choice(
                    LabelledFieldJson.of(field, dataset, language).label(),
                    field.field().value() + ":" + weight,
                    Math.round(100 * field.weight() / HEAVIEST));
        }
    }
}
