package counterpart.engine.data.importer.china;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.FieldConcordance;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.scale.RegionalFigures;
import counterpart.engine.data.importer.scale.Trust;
import counterpart.engine.model.evidence.RegionalEvidence.Basis;
import counterpart.engine.model.evidence.Source;
import java.util.List;
import java.util.Map;

/// Grades of universities in the fourth national subject evaluation of China (2017), by province. A grade
/// counts the inverse of the share of universities that are at least as good, so that one A+ (best 2 %)
/// counts as much as 35 C- (best 70 %). A university holds the fields of subjects in which it is among the
/// best 20 %. Military universities are left out, so that no proposal of partners rests on them.
public final class SubjectEvaluationImporter implements SourceImporter {

    static final String ID = "cn-subjects-4";

    private static final String UNIVERSITIES = "cn/universities.csv";
    private static final String GRADES = "cn/subject_grades.csv";
    private static final int YEAR = 2017;
    private static final String COUNTRY = "CN";
    private static final double LISTED = 70;
    private static final int STRONG = 20;

    /// The percentage of universities that are at least as good, by grade.
    private static final Map<String, Integer> BEST =
            Map.of("A+", 2, "A", 5, "A-", 10, "B+", 20, "B", 30, "B-", 40, "C+", 50, "C", 60, "C-", 70);

    private final PlaceLookup places;

    public SubjectEvaluationImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Fourth national subject evaluation of China, published in December 2017",
                "China Academic Degrees and Graduate Education Development Center, Ministry of Education",
                "published results, taken as facts; MIT for the collection",
                "http://www.cdgdc.edu.cn",
                "2026-11-28",
                "448 universities in 30 provinces, 95 subjects",
                "about the best 70 % of each subject are listed; institutes of the Academy of Sciences and companies are "
                        + "absent; military universities are left out");
    }

    @Override
    public List<String> files() {
        return List.of(UNIVERSITIES, GRADES);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        EvaluatedUniversities universities = new EvaluatedUniversities(builder, places);
        files.csv(
                UNIVERSITIES,
                ',',
                List.of("code", "name_en", "region", "city", "lat", "lon", "ror_id", "kind"),
                universities::add);
        FieldConcordance concordance = FieldConcordance.read(builder.target(), "cn_subject_fields", "subject_code");
        RegionalFigures figures = new RegionalFigures(new RegionalFigures.Description(
                ID, "grade points", YEAR, Basis.STATISTIC, universities.provinces(), Trust.FULL));
        files.csv(GRADES, ',', List.of("university_code", "region", "subject_code", "grade"), row -> {
            if (universities.isMilitary(row.text("university_code"))) {
                skip(row, "military university", row.text("university_en"), builder);
            } else {
                add(row, concordance, universities, figures, builder);
            }
        });
        figures.write(builder, province -> COUNTRY);
    }

    private void add(
            CsvRow row,
            FieldConcordance concordance,
            EvaluatedUniversities universities,
            RegionalFigures figures,
            PackageBuilder builder) {
        Integer best = BEST.get(row.text("grade"));
        if (best == null) {
            skip(row, "unknown grade", row.text("grade"), builder);
        } else if (!concordance.knows(row.text("subject_code"))) {
            skip(row, "subject without concordance", row.text("subject_code"), builder);
        } else if (places.find(row.text("region")).isEmpty()) {
            skip(row, "no province", row.text("region"), builder);
        } else {
            concordance.spread(row.text("subject_code"), LISTED / best, (field, points) -> {
                figures.add(row.text("region"), field, points, Trust.FULL);
                if (best <= STRONG) {
                    universities.holds(row.text("university_code"), field, YEAR);
                }
            });
        }
    }

    private static void skip(CsvRow row, String reason, String detail, PackageBuilder builder) {
        builder.report().add(Outcome.SKIPPED, GRADES, row.line(), reason, detail);
    }
}
