package counterpart.engine.dataset.source;

import counterpart.engine.dataset.source.ImportReport.Outcome;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.Source;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Cluster organisations, networks, agencies and science parks of Europe outside Germany: whom to call in a region.
final class ClusterOrganisationsImport implements SourceImport {

    static final String ID = "cluster-organisations";
    private static final String FILE = "facts/cluster_organisations_europe.json";

    private final Places places;

    ClusterOrganisationsImport(Places places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Gathered facts on 750 cluster organisations, networks, agencies and science parks of Europe",
                "Counterpart",
                "gathered facts; pages cited row by row",
                "",
                "",
                "Europe outside Germany",
                "half of them sourced; city, themes and fields mostly general knowledge, many web domains unchecked;"
                        + " their fields name whom to call and do not count as strengths of their regions");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, Draft draft) {
        JsonNode facts = files.json(FILE);
        facts.forEach(fact -> add(fact, draft));
        draft.report().figure("cluster organisations of Europe", facts.size());
    }

    private void add(JsonNode fact, Draft draft) {
        String id = Facts.text(fact, "id");
        String region = Facts.text(fact, "nuts2");
        if (places.find(region).isEmpty()) {
            draft.report().add(Outcome.SKIPPED, FILE, 0, "place resolves to no region", id + " " + region);
            return;
        }
        draft.institutions()
                .put(new Institutions.Located(institution(id, fact), "curated", null, Facts.text(fact, "confidence")));
        new LinkedHashSet<>(Facts.texts(fact, "fields")).forEach(field -> addField(id, field, draft));
        addDetails(id, fact, draft.tables());
    }

    private static Institution institution(String id, JsonNode fact) {
        return new Institution(
                id,
                Facts.text(fact, "name"),
                null,
                type(Facts.text(fact, "type")),
                new RegionId(Facts.text(fact, "nuts2")),
                Facts.textOrNull(fact, "city"),
                new GeoPoint(fact.path("lat").asDouble(), fact.path("lon").asDouble()),
                Facts.textOrNull(fact, "website_domain"),
                null,
                false,
                0,
                ID);
    }

    /// A network or science park brings its members to the table as a cluster organisation does.
    private static Institution.Type type(String words) {
        return switch (words) {
            case "cluster organisation", "network", "science park" -> Institution.Type.CLUSTER_ORGANISATION;
            case "innovation agency" -> Institution.Type.AGENCY;
            default -> throw new IllegalArgumentException(FILE + ": unknown type of organisation '" + words + "'");
        };
    }

    private static void addField(String id, String field, Draft draft) {
        if (draft.fields().contains(field)) {
            draft.tables().add("competences", id, field, "0", "0", "", "", "", "1", ID);
        } else {
            draft.report().add(Outcome.SKIPPED, FILE, 0, "unknown field", id + " " + field);
        }
    }

    private static void addDetails(String id, JsonNode fact, TableDrafts tables) {
        tables.add(
                "cluster_organisations",
                id,
                Facts.text(fact, "name_en"),
                Facts.key(Facts.text(fact, "type")),
                Facts.list(fact, "themes"),
                Facts.text(fact, "label"),
                Facts.text(fact, "website_basis"),
                Facts.list(fact, "sources"),
                Facts.text(fact, "as_of"),
                Facts.text(fact, "note"),
                Facts.text(fact, "confidence"),
                ID);
    }
}
