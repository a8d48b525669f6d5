package counterpart.engine.data.importer.herd;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.data.importer.scale.RegionalFigures;
import counterpart.engine.data.importer.scale.Trust;
import counterpart.engine.model.Language;
import counterpart.engine.model.evidence.RegionalEvidence.Basis;
import counterpart.engine.model.evidence.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// R&D spending of universities in the United States by field, and of their states. A field is a competence
/// of a university that spends at least 250,000 dollars a year on it and at least the national share, or at
/// least 10,000,000 dollars. Rows of subtotals are skipped.
public final class HerdImporter implements SourceImporter {

    static final String ID = "ncses-herd";
    static final String YEAR = "2023";

    private static final String FILE = "ncses/herd_fy2023_tidy.csv";
    private static final String ALL = "all_r_d_expenditures_usd_thousand";
    private static final double THOUSANDS_OF_A_MILLION = 1000;
    private static final double MUCH = 10_000;
    private static final double ENOUGH = 250;

    private final PlaceLookup places;
    private final RorRegistry registry;

    public HerdImporter(PlaceLookup places, RorRegistry registry) {
        this.places = places;
        this.registry = registry;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Higher Education Research and Development Survey, fiscal year 2023",
                "National Center for Science and Engineering Statistics, US National Science Foundation",
                "public domain",
                "https://ncses.nsf.gov",
                "",
                "universities of the United States, fiscal year 2023",
                "in thousand US dollars; subtotals by control are left out; mixed columns stand for no field");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        List<CsvRow> rows = new ArrayList<>();
        files.csv(FILE, ',', List.of("country", "state_or_control", "control", "institution", ALL), rows::add);
        Map<String, String> fields = fields(builder);
        Optional<CsvRow> nation = rows.stream().filter(row -> isNation(row)).findFirst();
        if (nation.isPresent()) {
            UniversityMatcher universities = new UniversityMatcher(builder, places, registry);
            Map<String, String> states = states();
            RegionalFigures figures = figures(rows, states.keySet());
            rows.forEach(row -> add(row, nation.get(), fields, states, universities, figures, builder));
            figures.write(builder, state -> "US");
            builder.report().figure("universities with R&D spending", universities.size());
        }
    }

    private static boolean isNation(CsvRow row) {
        return row.text("state_or_control").isEmpty() && row.text("institution").isEmpty();
    }

    private static Map<String, String> fields(PackageBuilder builder) {
        Map<String, String> fields = new TreeMap<>();
        builder.target()
                .readIfPresent(
                        "herd_fields",
                        row -> row.find("field").ifPresent(field -> fields.put(row.required("column"), field)));
        return fields;
    }

    private Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        places.known("US").forEach(place -> states.put(place.name().in(Language.EN), place.id()));
        return states;
    }

    private void add(
            CsvRow row,
            CsvRow nation,
            Map<String, String> fields,
            Map<String, String> states,
            UniversityMatcher universities,
            RegionalFigures figures,
            PackageBuilder builder) {
        String state = row.text("state_or_control");
        String name = row.text("institution");
        String region = states.get(state);
        if (region == null || (name.isEmpty() && !row.text("control").isEmpty())) {
            String reason = name.isEmpty() ? "subtotal" : "state without subdivision";
            builder.report().add(Outcome.SKIPPED, FILE, row.line(), reason, state + " " + name);
            return;
        }
        places.find(region);
        if (name.isEmpty()) {
            fields.forEach((column, field) ->
                    figures.add(region, field, row.number(column) / THOUSANDS_OF_A_MILLION, Trust.FULL));
        } else {
            add(row, nation, fields, region, universities.find(name, region), builder.tables());
        }
    }

    private static void add(
            CsvRow row, CsvRow nation, Map<String, String> fields, String region, String university, TableRows tables) {
        fields.forEach((column, field) -> {
            double spent = row.number(column);
            if (spent > 0) {
                tables.add("research_spending", region, university, field, row.text(column), YEAR, ID);
                if (isCompetence(spent, row, nation, column)) {
                    tables.add("competences", university, field, "0", "0", "", "", YEAR, "1", ID);
                }
            }
        });
    }

    private static RegionalFigures figures(List<CsvRow> rows, Set<String> known) {
        long states = rows.stream()
                .map(row -> row.text("state_or_control"))
                .filter(known::contains)
                .distinct()
                .count();
        return new RegionalFigures(new RegionalFigures.Description(
                ID, "USD million", Integer.parseInt(YEAR), Basis.STATISTIC, (int) states, Trust.HALF));
    }

    private static boolean isCompetence(double spent, CsvRow row, CsvRow nation, String column) {
        double share = spent / row.number(ALL);
        return spent >= MUCH || (spent >= ENOUGH && share >= nation.number(column) / nation.number(ALL));
    }
}
