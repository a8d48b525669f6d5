package counterpart.engine.data.importer.ffrdc;

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

/// R&D of the federally funded research and development centers of the United States in 2023, at their seats.
/// Every state counts as covered: where no center has its seat, there is none.
public final class FfrdcImporter implements SourceImporter {

    static final String ID = "ncses-ffrdc";

    private static final String FILE = "us/ffrdc_rd.csv";
    private static final String SPENT = "usd_thousand_2023";
    private static final int YEAR = 2023;
    private static final int STATES = 51;
    private static final double THOUSANDS_OF_A_MILLION = 1000;

    private final PlaceLookup places;

    public FfrdcImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "FFRDC Research and Development Survey: R&D of federally funded research and development centers 2023",
                "National Center for Science and Engineering Statistics, US National Science Foundation",
                "public domain",
                "https://ncses.nsf.gov/surveys/ffrdc-research-development",
                "2026-11-28",
                "43 centers of the United States",
                "table 11336; seats and fields are general knowledge; second sites are counted at the seat");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        FieldConcordance concordance = FieldConcordance.read(builder.target(), "ffrdc_fields", "name");
        RegionalFigures figures = new RegionalFigures(
                new RegionalFigures.Description(ID, "USD million", YEAR, Basis.STATISTIC, STATES, Trust.HALF));
        files.csv(FILE, ',', List.of("name", "state", SPENT), row -> add(row, concordance, figures, builder));
        figures.write(builder, state -> "US");
    }

    private void add(CsvRow row, FieldConcordance concordance, RegionalFigures figures, PackageBuilder builder) {
        String name = row.required("name");
        String state = row.text("state");
        if (places.find(state).isEmpty()) {
            builder.report().add(Outcome.SKIPPED, FILE, row.line(), "no state", state);
        } else if (!concordance.knows(name)) {
            builder.report().add(Outcome.SKIPPED, FILE, row.line(), "center without concordance", name);
        } else if (row.find(SPENT).isEmpty()) {
            builder.report().add(Outcome.SKIPPED, FILE, row.line(), "center without R&D in the year", name);
        } else {
            double spent = row.number(SPENT) / THOUSANDS_OF_A_MILLION;
            concordance.spread(name, spent, (field, share) -> figures.add(state, field, share, Trust.FULL));
        }
    }
}
