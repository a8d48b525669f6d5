package counterpart.web.pages.portrait;

import counterpart.engine.model.Language;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The conditions of programmes in German: the data has them in English. What has no German text stays English and
/// says so.
final class ProgrammeTexts {

    private static final Map<String, String> GERMAN = read("programmes_de.csv");

    private ProgrammeTexts() {}

    static Said of(String text, Language language) {
        Optional<String> german = language == Language.DE ? Optional.ofNullable(GERMAN.get(text)) : Optional.empty();
        return new Said(german.orElse(text), german.isPresent() ? Language.DE.code() : Language.EN.code());
    }

    static List<Said> of(Collection<String> texts, Language language) {
        return texts.stream().map(text -> of(text, language)).toList();
    }

    private static Map<String, String> read(String name) {
        try (InputStream file = ProgrammeTexts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the classpath");
            }
            try (CsvReader<NamedCsvRecord> lines =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return lines.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(line -> line.getField("en"), line -> line.getField("de")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /// A text with the language it is in.
    record Said(String text, String lang) {}
}
