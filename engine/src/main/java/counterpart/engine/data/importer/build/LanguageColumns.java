package counterpart.engine.data.importer.build;

import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The columns of tables that have a text in every language: `name_en`, `name_de` and so on, English first, then the
/// other languages as [Language] lists them.
public final class LanguageColumns {

    private static final List<Language> ORDER = Arrays.stream(Language.values())
            .sorted(Comparator.comparing(language -> language != Language.EN))
            .toList();

    private LanguageColumns() {}

    /// The column names, for example `label_en`, `label_de` for `label`.
    static List<String> names(String column) {
        return cells(language -> column + "_" + language.code());
    }

    /// A cell for each column.
    public static List<String> cells(Function<Language, String> text) {
        return ORDER.stream().map(text).toList();
    }

    /// A row's cells: those before the columns, the columns, and those after them.
    public static String[] row(List<String> before, Function<Language, String> text, List<String> after) {
        return Stream.of(before, cells(text), after).flatMap(List::stream).toArray(String[]::new);
    }

    /// A text in all languages; the English one where a source has none in another language.
    public static Localised text(Function<Language, String> source) {
        String english = source.apply(Language.EN);
        return Localised.of(language -> {
            String text = source.apply(language);
            return text.isEmpty() ? english : text;
        });
    }
}
