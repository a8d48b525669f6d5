package counterpart.engine.data.importer.doctorates;

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
import java.util.ArrayList;
import java.util.List;

/// Doctorates of US states by broad field in 2023.
public final class DoctoratesImporter implements SourceImporter {

    static final String ID = "ncses-doctorates";

    private static final String FILE = "us/doctorates_state_field_2023.csv";
    private static final int YEAR = 2023;

    private final PlaceLookup places;

    public DoctoratesImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Survey of Earned Doctorates 2023: doctorate recipients by state and broad field",
                "National Center for Science and Engineering Statistics, US National Science Foundation",
                "public domain",
                "https://ncses.nsf.gov/surveys/earned-doctorates",
                "2026-11-28",
                "50 states of the United States, DC and Puerto Rico; 16 fields",
                "table 11698; the fields are broad");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        List<CsvRow> rows = new ArrayList<>();
        files.csv(FILE, ',', List.of("state", "field_name", "doctorates"), row -> {
            if (places.find(row.text("state")).isPresent()) {
                rows.add(row);
            } else {
                builder.report().add(Outcome.SKIPPED, FILE, row.line(), "no state", row.text("state"));
            }
        });
        int states =
                (int) rows.stream().map(row -> row.text("state")).distinct().count();
        write(rows, states, builder);
    }

    private static void write(List<CsvRow> rows, int states, PackageBuilder builder) {
        FieldConcordance concordance = FieldConcordance.read(builder.target(), "doctorate_fields", "field_name");
        RegionalFigures figures = new RegionalFigures(
                new RegionalFigures.Description(ID, "doctorates", YEAR, Basis.STATISTIC, states, Trust.HALF));
        for (CsvRow row : rows) {
            if (!concordance.knows(row.text("field_name"))) {
                String name = row.text("field_name");
                builder.report()
                        .add(Outcome.SKIPPED, FILE, row.line(), "field of doctorates without concordance", name);
            } else if (row.find("doctorates").isPresent()) {
                concordance.spread(
                        row.text("field_name"),
                        row.number("doctorates"),
                        (field, share) -> figures.add(row.text("state"), field, share, Trust.FULL));
            }
        }
        figures.write(builder, state -> "US");
    }
}
