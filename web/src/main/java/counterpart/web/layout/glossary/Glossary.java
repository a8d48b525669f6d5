package counterpart.web.layout.glossary;

import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The terms of `glossary.tsv`, which `docs/glossary.md` repeats: one line a term, with a word and a meaning in every
/// language.
public final class Glossary {

    private static final String FILE = "glossary.tsv";
    private static final Glossary EMBEDDED = read();

    private final Map<String, Term> terms;

    private Glossary(Map<String, Term> terms) {
        this.terms = Collections.unmodifiableMap(terms);
    }

    public static Glossary embedded() {
        return EMBEDDED;
    }

    public Collection<Term> terms() {
        return terms.values();
    }

    /// The term of a key.
    ///
    /// @throws IllegalArgumentException when there is none
    public Term term(String key) {
        Term term = terms.get(key);
        if (term == null) {
            throw new IllegalArgumentException("no term " + key + " in " + FILE + "; there are " + terms.keySet());
        }
        return term;
    }

    public boolean explains(String key) {
        return terms.containsKey(key);
    }

    private static Glossary read() {
        try (InputStream file = Objects.requireNonNull(Glossary.class.getResourceAsStream(FILE), FILE)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Glossary parse(String text) {
        List<String> lines = text.lines().toList();
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        Map<String, Term> terms = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != columns.size()) {
                throw new IllegalStateException(FILE + ": not " + columns.size() + " cells: " + line);
            }
            Term term = term(columns, cells);
            terms.put(term.key(), term);
        }
        return new Glossary(terms);
    }

    private static Term term(List<String> columns, List<String> cells) {
        return new Term(cells.getFirst(), localised("word_", columns, cells), localised("meaning_", columns, cells));
    }

    private static Localised localised(String column, List<String> columns, List<String> cells) {
        return Localised.of((Language language) -> cells.get(columns.indexOf(column + language.code())));
    }

    /// A word with its meaning in one or two sentences.
    public record Term(String key, Localised word, Localised meaning) {}
}
