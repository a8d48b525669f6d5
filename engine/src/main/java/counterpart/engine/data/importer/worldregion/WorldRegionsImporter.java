package counterpart.engine.data.importer.worldregion;

import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.LanguageColumns;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.facts.FactRules;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.evidence.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Gathered facts about innovation regions outside the NUTS area: names, strengths, keywords, institutions.
/// Turkish subdivisions are folded into the NUTS-2 regions that CORDIS uses.
public final class WorldRegionsImporter implements SourceImporter {

    static final String ID = "world-regions";
    static final String FILE = "facts/regions_world.json";

    private static final Map<String, String> FOLDED = new TreeMap<>(Map.of(
            "TR-06", "TR51", "TR-16", "TR41", "TR-26", "TR41", "TR-34", "TR10", "TR-35", "TR31", "TR-41", "TR42"));

    private static final FactRules RULES = FactRules.of()
            .place("id")
            .country("country")
            .text("name_en", "name_de", "main_city", "confidence")
            .point()
            .texts("keywords_en")
            .required("id", "country", "name_en", "confidence")
            .each(
                    "summary_fields",
                    FactRules.of()
                            .field("code")
                            .whole("strength", 1, 3)
                            .words("basis", "sourced", "general knowledge")
                            .address("source_url")
                            .required("code", "strength", "basis"))
            .each(
                    "institutions",
                    FactRules.of()
                            .text("name", "short", "city", "website_domain", "basis")
                            .words(
                                    "type",
                                    "cluster organisation",
                                    "university",
                                    "research institute",
                                    "agency",
                                    "hospital",
                                    "company")
                            .point()
                            .fields("fields")
                            .form(
                                    "ror_id",
                                    "https://ror\\.org/0[a-z0-9]{8}",
                                    "an id of ROR such as https://ror.org/017zqws13")
                            .required("name", "type", "basis"));

    private final PlaceLookup places;

    public WorldRegionsImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Gathered facts on 176 innovation regions of the world",
                "Counterpart",
                "gathered facts; pages cited row by row",
                "",
                "",
                "176 regions outside the EU in 30 countries",
                "strengths 1-3 are estimates even where a page names the activity; coordinates are city-level");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void check(RawFiles files, List<Problem> problems) {
        RULES.check(FILE, "", files.json(FILE), problems);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        FOLDED.forEach((iso, nuts) -> places.alias(iso, nuts, "iso", ID));
        Map<String, Grade> grades = new TreeMap<>();
        CuratedInstitutions institutions = new CuratedInstitutions(builder);
        JsonNode facts = files.json(FILE);
        for (JsonNode fact : facts) {
            String region = addRegion(fact, builder);
            fact.path("summary_fields").forEach(field -> grade(region, field, grades, builder));
            fact.path("institutions").forEach(institution -> institutions.add(region, institution));
        }
        places.alias("HK", "CN-HK", "iso", ID);
        grades.values().forEach(grade -> grade.write(builder.tables()));
        builder.report().figure("curated regions", facts.size());
    }

    private String addRegion(JsonNode fact, PackageBuilder builder) {
        RegionRecord place = place(fact);
        String nuts = FOLDED.get(place.id());
        if (nuts == null) {
            places.add(place);
            return place.id();
        }
        RegionRecord whole = places.find(nuts)
                .orElseThrow(() -> new IllegalArgumentException(FILE + ": " + place.id() + " needs " + nuts));
        places.add(whole.with(place));
        builder.report().add(Outcome.MAPPED, FILE, 0, "subdivision folded into NUTS-2", place.id() + " -> " + nuts);
        return nuts;
    }

    private static RegionRecord place(JsonNode fact) {
        String id = FactsReader.text(fact, "id");
        return new RegionRecord(
                id,
                FactsReader.text(fact, "country"),
                id.contains("-") ? "subdivision" : "city-state",
                LanguageColumns.text(language -> FactsReader.text(fact, "name_" + language.code())),
                FactsReader.text(fact, "main_city"),
                new GeoPoint(fact.path("lat").asDouble(), fact.path("lon").asDouble()),
                true,
                FactsReader.texts(fact, "keywords_en"),
                FactsReader.text(fact, "confidence"),
                ID);
    }

    private record Grade(String region, String field, int strength, String basis, String sourceUrl) {

        /// The stronger of two; of equal ones the one with a page.
        Grade max(Grade other) {
            if (strength == other.strength) {
                return sourceUrl.isEmpty() ? other : this;
            }
            return strength > other.strength ? this : other;
        }

        void write(TableRows tables) {
            tables.add("region_grades", region, field, String.valueOf(strength), basis, sourceUrl, ID);
        }
    }

    private static void grade(String region, JsonNode fact, Map<String, Grade> grades, PackageBuilder builder) {
        String code = FactsReader.text(fact, "code");
        if (!builder.fields().contains(code)) {
            builder.report().add(Outcome.SKIPPED, FILE, 0, "unknown field", region + " " + code);
            return;
        }
        Grade grade = new Grade(
                region,
                code,
                fact.path("strength").asInt(),
                FactsReader.text(fact, "basis"),
                FactsReader.text(fact, "source_url"));
        grades.merge(region + " " + code, grade, Grade::max);
    }
}
