package counterpart.engine.data.importer.patents;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.Decimals;
import counterpart.engine.data.importer.build.FieldConcordance;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.evidence.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// International patent families by country and WIPO field, turned into the taxonomy's fields by the hand-kept table
/// `wipo_fields`: the prior of the competences of regions of a country.
public final class PatentsImporter implements SourceImporter {

    static final String ID = "ncses-patents";

    private static final String FILE = "ncses/intl_patent_families_by_wipo_field_country_1998_2020.csv";
    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2020;
    private static final String WORLD = "World";

    @Override
    public Source source() {
        return new Source(
                ID,
                "International patent families by WIPO field and location (SINV-26)",
                "National Center for Science and Engineering Statistics, US National Science Foundation",
                "public domain",
                "https://ncses.nsf.gov",
                "",
                "50 locations, 35 WIPO fields, 1998-2020; used: 2016-2020",
                "regions of the world and other groups of countries are left out");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        FieldConcordance concordance = FieldConcordance.read(builder.target(), "wipo_fields", "wipo_field");
        Map<String, Map<String, Double>> families = new TreeMap<>();
        Map<String, String> codes = countries(builder);
        files.csv(FILE, ',', List.of("wipo_field", "location", "year", "value"), row -> {
            int year = row.integer("year");
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                add(row, codes, concordance, families, builder.report());
            }
        });
        Map<String, Double> world = families.getOrDefault(WORLD, Map.of());
        families.forEach((country, counts) -> {
            if (!country.equals(WORLD)) {
                write(country, counts, world, builder.tables());
            }
        });
        builder.report()
                .figure(
                        "countries with patents",
                        families.keySet().stream()
                                .filter(key -> !key.equals(WORLD))
                                .count());
    }

    private static Map<String, String> countries(PackageBuilder builder) {
        Map<String, String> codes = new HashMap<>(Map.of(WORLD, WORLD));
        builder.target().readIfPresent("countries", row -> codes.put(row.text("name_en"), row.text("code")));
        return codes;
    }

    private static void add(
            CsvRow row,
            Map<String, String> codes,
            FieldConcordance concordance,
            Map<String, Map<String, Double>> families,
            ImportReport.Builder report) {
        String wipo = row.text("wipo_field");
        String location = row.text("location").replaceAll("<sup>.*?</sup>", "").strip();
        String country = codes.get(location);
        if (!concordance.knows(wipo)) {
            report.add(Outcome.SKIPPED, FILE, row.line(), "WIPO field without concordance", wipo);
        } else if (country == null) {
            report.add(Outcome.SKIPPED, FILE, row.line(), "group of countries", location);
        } else {
            Map<String, Double> counts = families.computeIfAbsent(country, key -> new TreeMap<>());
            concordance.spread(wipo, row.number("value"), (field, share) -> counts.merge(field, share, Double::sum));
        }
    }

    private static void write(String country, Map<String, Double> counts, Map<String, Double> world, TableRows tables) {
        double all = sum(counts);
        double everywhere = sum(world);
        counts.forEach((field, families) -> tables.add(
                "national_priors",
                country,
                field,
                Decimals.km(families),
                Decimals.km(all * world.getOrDefault(field, 0.0) / everywhere),
                String.valueOf(FIRST_YEAR),
                String.valueOf(LAST_YEAR),
                ID));
    }

    private static double sum(Map<String, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
