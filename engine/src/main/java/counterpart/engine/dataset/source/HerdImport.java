package counterpart.engine.dataset.source;

import counterpart.engine.dataset.Row;
import counterpart.engine.dataset.source.ImportReport.Outcome;
import counterpart.engine.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// R&D spending of universities in the United States by field, and that of their states. What counts as a competence:
/// at least a quarter of a million dollars a year in a field that has at least its national share of the university's
/// spending, or
/// at least ten millions. Rows of subtotals are skipped.
final class HerdImport implements SourceImport {

    static final String ID = "ncses-herd";
    static final String YEAR = "2023";

    private static final String FILE = "ncses/herd_fy2023_tidy.csv";
    private static final String ALL = "all_r_d_expenditures_usd_thousand";
    private static final double MUCH = 10_000;
    private static final double ENOUGH = 250;

    private final Places places;
    private final Registry registry;

    HerdImport(Places places, Registry registry) {
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
    public void read(RawFiles files, Draft draft) {
        List<Row> rows = new ArrayList<>();
        files.csv(FILE, ',', List.of("country", "state_or_control", "control", "institution", ALL), rows::add);
        Map<String, String> fields = fields(draft);
        Optional<Row> nation = rows.stream().filter(row -> isNation(row)).findFirst();
        if (nation.isPresent()) {
            Universities universities = new Universities(draft, places, registry);
            Map<String, String> states = states();
            rows.forEach(row -> add(row, nation.get(), fields, states, universities, draft));
            draft.report().figure("universities with R&D spending", universities.size());
        }
    }

    private static boolean isNation(Row row) {
        return row.text("state_or_control").isEmpty() && row.text("institution").isEmpty();
    }

    private static Map<String, String> fields(Draft draft) {
        Map<String, String> fields = new TreeMap<>();
        draft.target()
                .readIfPresent(
                        "herd_fields",
                        row -> row.find("field").ifPresent(field -> fields.put(row.required("column"), field)));
        return fields;
    }

    private Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        places.known("US").forEach(place -> states.put(place.name().en(), place.id()));
        return states;
    }

    private void add(
            Row row,
            Row nation,
            Map<String, String> fields,
            Map<String, String> states,
            Universities universities,
            Draft draft) {
        String state = row.text("state_or_control");
        String name = row.text("institution");
        String region = states.get(state);
        if (region == null || (name.isEmpty() && !row.text("control").isEmpty())) {
            String reason = name.isEmpty() ? "subtotal" : "state without subdivision";
            draft.report().add(Outcome.SKIPPED, FILE, row.line(), reason, state + " " + name);
            return;
        }
        places.find(region);
        String institution = name.isEmpty() ? "" : universities.find(name, region);
        fields.forEach((column, field) -> {
            double spent = row.number(column);
            if (spent > 0) {
                draft.tables().add("research_spending", region, institution, field, row.text(column), YEAR, ID);
                if (!name.isEmpty() && isCompetence(spent, row, nation, column)) {
                    draft.tables().add("competences", institution, field, "0", "0", "", "", YEAR, "1", ID);
                }
            }
        });
    }

    private static boolean isCompetence(double spent, Row row, Row nation, String column) {
        double share = spent / row.number(ALL);
        return spent >= MUCH || (spent >= ENOUGH && share >= nation.number(column) / nation.number(ALL));
    }
}
