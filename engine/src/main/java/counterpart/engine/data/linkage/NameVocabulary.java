package counterpart.engine.data.linkage;

import counterpart.engine.data.csv.CsvFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The meaning of words in institution names, read from the resource `words.csv`.
///
/// - `legal`, `idle`: do not distinguish institutions
/// - `kind`: a kind of institution, in many languages, with its English word
/// - `place`: a place in its own language, with its English name
/// - `body`: at the head of a name, the body that stands for the institution
/// - `name`: a registered name, with the name in use
final class NameVocabulary {

    private static final String FILE = "words.csv";

    private final Set<String> idle = new HashSet<>();
    private final Map<String, String> common = new HashMap<>();
    private final Set<String> kinds = new HashSet<>();
    private final List<String> bodies = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    private NameVocabulary() {}

    static NameVocabulary read() {
        NameVocabulary table = new NameVocabulary();
        InputStream in = Objects.requireNonNull(NameVocabulary.class.getResourceAsStream(FILE), FILE);
        new CsvFile(FILE, ',')
                .read(in, row -> table.add(row.text("kind"), row.text("word"), row.text("english")), row -> {
                    throw new IllegalStateException(FILE + ":" + row.line() + ": wrong number of cells");
                });
        return table;
    }

    private void add(String kind, String words, String english) {
        for (String written : words.split("\\|", -1)) {
            String word = Transliteration.plain(written);
            switch (kind) {
                case "legal", "idle" -> idle.add(word);
                case "body" -> bodies.add(word + " ");
                case "name" -> names.put(word, Transliteration.plain(english));
                case "kind" -> {
                    common.put(word, Transliteration.plain(english));
                    kinds.add(Transliteration.plain(english));
                }
                case "place" -> common.put(word, Transliteration.plain(english));
                default -> throw new IllegalStateException(FILE + ": unknown kind '" + kind + "'");
            }
        }
    }

    boolean isIdle(String word) {
        return idle.contains(word);
    }

    /// The English word for one that names a kind of institution or a place, else the word itself.
    String common(String word) {
        return common.getOrDefault(word, word);
    }

    /// Whether a word names a kind of institution.
    boolean isKind(String word) {
        return kinds.contains(word);
    }

    /// A plain name without the body that stands for the institution, or the name in use for a registered one.
    String withoutBodies(String plain) {
        String name = plain;
        for (String body : bodies) {
            name = name.startsWith(body) ? name.substring(body.length()) : name;
        }
        return names.getOrDefault(name, name);
    }
}
