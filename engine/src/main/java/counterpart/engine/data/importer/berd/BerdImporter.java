package counterpart.engine.data.importer.berd;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Business R&D of US states by industry in 2022. Only leaf industries count: the others are subtotals. A
/// suppressed figure becomes that of 2021, or the middle of the range published for 2021.
public final class BerdImporter implements SourceImporter {

    static final String ID = "ncses-berd";

    private static final String FILE = "us/berd_state_industry.csv";
    private static final int YEAR = 2022;

    private final PlaceLookup places;

    public BerdImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Business Enterprise Research and Development Survey 2022: R&D by industry and state",
                "National Center for Science and Engineering Statistics (US National Science Foundation) and Census Bureau",
                "public domain",
                "https://ncses.nsf.gov/surveys/business-enterprise-research-development",
                "2026-11-28",
                "50 states of the United States and DC, 58 industries, 2022 and 2021",
                "R&D paid for and performed by companies; a company counts wholly in its main industry; tables 12288, "
                        + "12289, 9669, 9670");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        List<BerdCell> cells = new ArrayList<>();
        Map<String, BerdCell> yearBefore = new HashMap<>();
        files.csv(FILE, ',', BerdCell.COLUMNS, row -> {
            if (isPlace(row, builder)) {
                BerdCell cell = BerdCell.of(row);
                if (cell.year() == YEAR) {
                    cells.add(cell);
                } else {
                    yearBefore.put(cell.key(), cell);
                }
            }
        });
        write(cells, yearBefore, builder);
    }

    private boolean isPlace(CsvRow row, PackageBuilder builder) {
        boolean place = places.find(row.text("state")).isPresent();
        if (!place) {
            skip(row.line(), "no state", row.text("state"), builder);
        } else if (!row.flag("leaf")) {
            skip(row.line(), "subtotal of industries", row.text("industry"), builder);
        }
        return place && row.flag("leaf");
    }

    private static void write(List<BerdCell> cells, Map<String, BerdCell> yearBefore, PackageBuilder builder) {
        FieldConcordance concordance = FieldConcordance.read(builder.target(), "naics_fields", "naics");
        int states = (int) cells.stream().map(BerdCell::state).distinct().count();
        RegionalFigures figures = new RegionalFigures(
                new RegionalFigures.Description(ID, "USD million", YEAR, Basis.STATISTIC, states, Trust.FULL));
        for (BerdCell cell : cells) {
            Optional<BerdCell.Figure> figure = cell.figure(Optional.ofNullable(yearBefore.get(cell.key())));
            if (!concordance.knows(cell.naics())) {
                skip(cell.line(), "industry without concordance", cell.naics(), builder);
            } else if (figure.isEmpty()) {
                skip(cell.line(), "no figure for flag " + cell.flag(), cell.key(), builder);
            } else {
                Trust trust = figure.get().trust();
                concordance.spread(
                        cell.naics(),
                        figure.get().usdMillion(),
                        (field, share) -> figures.add(cell.state(), field, share, trust));
            }
        }
        figures.write(builder, state -> "US");
    }

    private static void skip(long line, String reason, String detail, PackageBuilder builder) {
        builder.report().add(Outcome.SKIPPED, FILE, line, reason, detail);
    }
}
