package counterpart.engine.dataset.source;

import counterpart.engine.dataset.Row;
import counterpart.engine.dataset.source.ImportReport.Outcome;
import counterpart.engine.model.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The taxonomy with its official labels; the hand-kept table `field_corrections` puts wrong ones right.
final class EuroSciVocImport implements SourceImport {

    private static final String FILE = "euroscivoc/fields.csv";
    private static final String ID = "euroscivoc";

    @Override
    public Source source() {
        return new Source(
                ID,
                "European Science Vocabulary (EuroSciVoc)",
                "Publications Office of the European Union",
                "CC BY 4.0",
                "https://op.europa.eu/en/web/eu-vocabularies/euroscivoc",
                "",
                "974 fields of science and technology",
                "labels corrected as the table field_corrections says");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, Draft draft) {
        Map<String, String> corrections = corrections(draft);
        List<String> columns = List.of("code", "parent_code", "level", "label_en", "label_de", "concept_uri");
        files.csv(FILE, ',', columns, row -> add(row, corrections, draft));
        corrections
                .keySet()
                .forEach(unused -> draft.report()
                        .add(Outcome.SKIPPED, "tables/field_corrections.csv", 0, "no such official label", unused));
        draft.report().figure("fields", draft.fields().size());
    }

    private static void add(Row row, Map<String, String> corrections, Draft draft) {
        String code = row.text("code");
        draft.fields().add(code);
        draft.tables()
                .add(
                        "fields",
                        code,
                        row.text("parent_code"),
                        row.text("level"),
                        label(row, "en", corrections, draft),
                        label(row, "de", corrections, draft),
                        row.text("concept_uri"),
                        ID);
    }

    private static String label(Row row, String language, Map<String, String> corrections, Draft draft) {
        String official = row.text("label_" + language);
        String corrected = corrections.remove(key(row.text("code"), language, official));
        if (corrected == null) {
            return official;
        }
        draft.report().add(Outcome.MAPPED, FILE, row.line(), "label corrected", official + " -> " + corrected);
        return corrected;
    }

    private static Map<String, String> corrections(Draft draft) {
        Map<String, String> corrections = new HashMap<>();
        draft.target()
                .readIfPresent(
                        "field_corrections",
                        row -> corrections.put(
                                key(row.text("code"), row.text("language"), row.text("official")),
                                row.text("corrected")));
        return corrections;
    }

    private static String key(String code, String language, String official) {
        return code + " " + language + " '" + official + "'";
    }
}
