package counterpart.engine.data.importer.nirf;

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

/// Research scores of the ranked institutions of India in 2021, summed by state and category. Only the best
/// are ranked, so that a state without one may still have institutions.
public final class NirfImporter implements SourceImporter {

    static final String ID = "nirf-2021";

    private static final String FILE = "in/nirf_2021.csv";
    private static final int YEAR = 2021;
    private static final String COUNTRY = "IN";

    private final PlaceLookup places;

    public NirfImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "India Rankings 2021 (National Institutional Ranking Framework)",
                "Ministry of Education, Government of India",
                "published results, taken as facts",
                "https://www.nirfindia.org",
                "2026-11-28",
                "ranked institutions of India in 9 categories, of which 6 stand for a field",
                "the score for research and professional practice; the categories are broad");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        FieldConcordance concordance = FieldConcordance.read(builder.target(), "nirf_fields", "category");
        int states = places.count(COUNTRY);
        RegionalFigures figures = new RegionalFigures(
                new RegionalFigures.Description(ID, "research points", YEAR, Basis.LIST, states, Trust.HALF));
        files.csv(
                FILE,
                ',',
                List.of("category", "institute", "region", "research"),
                row -> add(row, concordance, figures, builder));
        figures.write(builder, state -> COUNTRY);
    }

    private void add(CsvRow row, FieldConcordance concordance, RegionalFigures figures, PackageBuilder builder) {
        String category = row.required("category");
        if (places.find(row.text("region")).isEmpty()) {
            builder.report().add(Outcome.SKIPPED, FILE, row.line(), "no state", row.text("region"));
        } else if (!concordance.knows(category)) {
            builder.report().add(Outcome.SKIPPED, FILE, row.line(), "category without concordance", category);
        } else if (row.find("research").isPresent()) {
            concordance.spread(
                    category,
                    row.number("research"),
                    (field, share) -> figures.add(row.text("region"), field, share, Trust.FULL));
        }
    }
}
