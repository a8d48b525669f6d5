package counterpart.web.programme;

import counterpart.engine.model.Language;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The conditions of programmes in languages other than that of the data, from `programmes_xx.csv`. A text that is
/// missing in the page's language is shown in the data's language and marked as such.
final class ProgrammeTexts {

    private static final Map<Language, Map<String, String>> TRANSLATIONS = translations();

    private ProgrammeTexts() {}

    static Said of(String text, Language language) {
        String translated = TRANSLATIONS.getOrDefault(language, Map.of()).get(text);
        return translated == null ? new Said(text, Language.OF_DATA.code()) : new Said(translated, language.code());
    }

    static List<Said> of(Collection<String> texts, Language language) {
        return texts.stream().map(text -> of(text, language)).toList();
    }

    private static Map<Language, Map<String, String>> translations() {
        Map<Language, Map<String, String>> translations = new EnumMap<>(Language.class);
        Arrays.stream(Language.values())
                .filter(language -> language != Language.OF_DATA)
                .forEach(language -> translations.put(language, read(language)));
        return translations;
    }

    private static Map<String, String> read(Language language) {
        String name = "programmes_" + language.code() + ".csv";
        try (InputStream file = ProgrammeTexts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the classpath");
            }
            try (CsvReader<NamedCsvRecord> lines =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return lines.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                line -> line.getField(Language.OF_DATA.code()),
                                line -> line.getField(language.code())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /// A text with its language.
    record Said(String text, String lang) {}
}
