package counterpart.engine.data.importer.euroscivoc;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.LanguageColumns;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.evidence.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The taxonomy with its official labels. The hand-kept table `field_corrections` corrects wrong ones, the table
/// `unsayable_fields` lists the fields that are no statement about a partner.
public final class EuroSciVocImporter implements SourceImporter {

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
    public void read(RawFiles files, PackageBuilder builder) {
        Map<String, String> corrections = corrections(builder);
        Set<String> unsayable = unsayable(builder);
        String[] columns = LanguageColumns.row(
                List.of("code", "parent_code", "level"),
                language -> "label_" + language.code(),
                List.of("concept_uri"));
        files.csv(FILE, ',', List.of(columns), row -> add(row, corrections, unsayable, builder));
        corrections
                .keySet()
                .forEach(unused -> builder.report()
                        .add(Outcome.SKIPPED, "tables/field_corrections.csv", 0, "no such official label", unused));
        unsayable.stream()
                .filter(code -> !builder.fields().contains(code))
                .forEach(code -> builder.report()
                        .add(
                                Outcome.SKIPPED,
                                "tables/unsayable_fields.csv",
                                0,
                                "no such field to be left unsaid",
                                code));
        builder.report().figure("fields", builder.fields().size());
    }

    private static void add(
            CsvRow row, Map<String, String> corrections, Set<String> unsayable, PackageBuilder builder) {
        String code = row.text("code");
        builder.fields().add(code);
        builder.tables()
                .add(
                        "fields",
                        LanguageColumns.row(
                                List.of(code, row.text("parent_code"), row.text("level")),
                                language -> label(row, language.code(), corrections, builder),
                                List.of(row.text("concept_uri"), String.valueOf(!unsayable.contains(code)), ID)));
    }

    private static String label(CsvRow row, String language, Map<String, String> corrections, PackageBuilder builder) {
        String official = row.text("label_" + language);
        String corrected = corrections.remove(key(row.text("code"), language, official));
        if (corrected == null) {
            return official;
        }
        builder.report().add(Outcome.MAPPED, FILE, row.line(), "label corrected", official + " -> " + corrected);
        return corrected;
    }

    private static Map<String, String> corrections(PackageBuilder builder) {
        Map<String, String> corrections = new HashMap<>();
        builder.target()
                .readIfPresent(
                        "field_corrections",
                        row -> corrections.put(
                                key(row.text("code"), row.text("language"), row.text("official")),
                                row.text("corrected")));
        return corrections;
    }

    private static Set<String> unsayable(PackageBuilder builder) {
        Set<String> codes = new TreeSet<>();
        builder.target().readIfPresent("unsayable_fields", row -> codes.add(row.required("code")));
        return codes;
    }

    private static String key(String code, String language, String official) {
        return code + " " + language + " '" + official + "'";
    }
}
