package counterpart.engine.dataset.source;

import counterpart.engine.dataset.source.ImportReport.Outcome;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Gathered facts about innovation regions outside the NUTS area: names, strengths, keywords, institutions.
/// Turkish subdivisions are folded into the NUTS-2 regions that CORDIS uses.
final class WorldRegionsImport implements SourceImport {

    static final String ID = "world-regions";
    static final String FILE = "facts/regions_world.json";

    private static final Map<String, String> FOLDED = new TreeMap<>(Map.of(
            "TR-06", "TR51", "TR-16", "TR41", "TR-26", "TR41", "TR-34", "TR10", "TR-35", "TR31", "TR-41", "TR42"));

    private final Places places;

    WorldRegionsImport(Places places) {
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
    public void read(RawFiles files, Draft draft) {
        FOLDED.forEach((iso, nuts) -> places.alias(iso, nuts, "iso", ID));
        Map<String, Grade> grades = new TreeMap<>();
        CuratedInstitutions institutions = new CuratedInstitutions(draft);
        JsonNode facts = files.json(FILE);
        for (JsonNode fact : facts) {
            String region = addRegion(fact, draft);
            fact.path("summary_fields").forEach(field -> grade(region, field, grades, draft));
            fact.path("institutions").forEach(institution -> institutions.add(region, institution));
        }
        places.alias("HK", "CN-HK", "iso", ID);
        grades.values().forEach(grade -> grade.write(draft.tables()));
        draft.report().figure("curated regions", facts.size());
    }

    private String addRegion(JsonNode fact, Draft draft) {
        Place place = place(fact);
        String nuts = FOLDED.get(place.id());
        if (nuts == null) {
            places.add(place);
            return place.id();
        }
        Place whole = places
                .find(nuts)
                .orElseThrow(() -> new IllegalArgumentException(FILE + ": " + place.id() + " needs " + nuts));
        places.add(whole.with(place));
        draft.report().add(Outcome.MAPPED, FILE, 0, "subdivision folded into NUTS-2", place.id() + " -> " + nuts);
        return nuts;
    }

    private static Place place(JsonNode fact) {
        String id = Facts.text(fact, "id");
        String english = Facts.text(fact, "name_en");
        String german = Facts.text(fact, "name_de");
        return new Place(
                id,
                Facts.text(fact, "country"),
                id.contains("-") ? "subdivision" : "city-state",
                new Localised(english, german.isEmpty() ? english : german),
                Facts.text(fact, "main_city"),
                new GeoPoint(fact.path("lat").asDouble(), fact.path("lon").asDouble()),
                true,
                Facts.texts(fact, "keywords_en"),
                Facts.text(fact, "confidence"),
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

        void write(TableDrafts tables) {
            tables.add("region_grades", region, field, String.valueOf(strength), basis, sourceUrl, ID);
        }
    }

    private static void grade(String region, JsonNode fact, Map<String, Grade> grades, Draft draft) {
        String code = Facts.text(fact, "code");
        if (!draft.fields().contains(code)) {
            draft.report().add(Outcome.SKIPPED, FILE, 0, "unknown field", region + " " + code);
            return;
        }
        Grade grade = new Grade(
                region, code, fact.path("strength").asInt(), Facts.text(fact, "basis"), Facts.text(fact, "source_url"));
        grades.merge(region + " " + code, grade, Grade::max);
    }
}
