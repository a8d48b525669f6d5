package counterpart.engine.data;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.model.Field;
import counterpart.engine.model.Language;
import counterpart.engine.model.evidence.FieldTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Fields and the words for them.
final class FieldTableReader {

    private final TableReader reader;

    FieldTableReader(TableReader reader) {
        this.reader = reader;
    }

    List<Field> fields() {
        return reader.rows("fields", this::field);
    }

    /// Curated synonyms, then learned terms. A synonym of several fields means each of them less surely.
    List<FieldTerm> terms() {
        List<FieldTerm> synonyms = reader.rows("field_synonyms", row -> term(row, 1));
        Map<String, Integer> uses = new HashMap<>();
        synonyms.forEach(synonym -> uses.merge(key(synonym), 1, Integer::sum));
        List<FieldTerm> terms = new ArrayList<>();
        for (FieldTerm synonym : synonyms) {
            double weight = 1.0 / uses.getOrDefault(key(synonym), 1);
            terms.add(new FieldTerm(synonym.field(), synonym.language(), synonym.term(), weight, synonym.source()));
        }
        terms.addAll(reader.rows("field_terms", row -> term(row, row.number("weight"))));
        return terms;
    }

    private Field field(CsvRow row) {
        return new Field(
                reader.field(row, "code"),
                row.localised("label"),
                row.text("concept_uri"),
                row.findFlag("sayable").orElse(true));
    }

    private FieldTerm term(CsvRow row, double weight) {
        Language language = row.parsed(
                "language",
                "a language such as de",
                text -> Language.ofCode(text).orElseThrow(() -> new IllegalArgumentException(text)));
        return new FieldTerm(reader.field(row, "field"), language, row.required("term"), weight, row.text("source"));
    }

    private static String key(FieldTerm term) {
        return term.language().code() + " " + term.term().toLowerCase(Locale.ROOT);
    }
}
