package counterpart.engine.data.importer.cluster;

import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.facts.FactRules;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Source;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Cluster organisations, networks, agencies and science parks of Europe outside Germany: contact points of regions.
public final class ClusterOrganisationsImporter implements SourceImporter {

    static final String ID = "cluster-organisations";
    private static final String FILE = "facts/cluster_organisations_europe.json";

    private static final FactRules RULES = FactRules.withId()
            .text("name", "name_en", "city", "website_domain", "label", "note")
            .words("type", "cluster organisation", "network", "innovation agency", "science park")
            .country("country")
            .place("nuts2")
            .point()
            .words("website_basis", "sourced", "general knowledge")
            .texts("themes")
            .fields("fields")
            .addresses("sources")
            .words("confidence", "sourced", "general knowledge")
            .whole("as_of", 1990, 2100)
            .required("name", "type", "country", "nuts2", "confidence");

    private final PlaceLookup places;

    public ClusterOrganisationsImporter(PlaceLookup places) {
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
    public void check(RawFiles files, List<Problem> problems) {
        RULES.check(FILE, "", files.json(FILE), problems);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        JsonNode facts = files.json(FILE);
        facts.forEach(fact -> add(fact, builder));
        builder.report().figure("cluster organisations of Europe", facts.size());
    }

    private void add(JsonNode fact, PackageBuilder builder) {
        String id = FactsReader.text(fact, "id");
        String region = FactsReader.text(fact, "nuts2");
        if (places.find(region).isEmpty()) {
            builder.report().add(Outcome.SKIPPED, FILE, 0, "place resolves to no region", id + " " + region);
            return;
        }
        builder.institutions()
                .put(new ImportedInstitutions.Located(
                        institution(id, fact), "curated", null, FactsReader.text(fact, "confidence")));
        new LinkedHashSet<>(FactsReader.texts(fact, "fields")).forEach(field -> addField(id, field, builder));
        addDetails(id, fact, builder.tables());
    }

    private static Institution institution(String id, JsonNode fact) {
        return new Institution(
                id,
                FactsReader.text(fact, "name"),
                null,
                type(FactsReader.text(fact, "type")),
                new RegionId(FactsReader.text(fact, "nuts2")),
                FactsReader.textOrNull(fact, "city"),
                new GeoPoint(fact.path("lat").asDouble(), fact.path("lon").asDouble()),
                FactsReader.textOrNull(fact, "website_domain"),
                null,
                false,
                0,
                ID);
    }

    /// Networks and science parks represent their members, like cluster organisations.
    private static Institution.Type type(String words) {
        return switch (words) {
            case "cluster organisation", "network", "science park" -> Institution.Type.CLUSTER_ORGANISATION;
            case "innovation agency" -> Institution.Type.AGENCY;
            default -> throw new IllegalArgumentException(FILE + ": unknown type of organisation '" + words + "'");
        };
    }

    private static void addField(String id, String field, PackageBuilder builder) {
        if (builder.fields().contains(field)) {
            builder.tables().add("competences", id, field, "0", "0", "", "", "", "1", ID);
        } else {
            builder.report().add(Outcome.SKIPPED, FILE, 0, "unknown field", id + " " + field);
        }
    }

    private static void addDetails(String id, JsonNode fact, TableRows tables) {
        tables.add(
                "cluster_organisations",
                id,
                FactsReader.text(fact, "name_en"),
                FactsReader.key(FactsReader.text(fact, "type")),
                FactsReader.list(fact, "themes"),
                FactsReader.text(fact, "label"),
                FactsReader.text(fact, "website_basis"),
                FactsReader.list(fact, "sources"),
                FactsReader.text(fact, "as_of"),
                FactsReader.text(fact, "note"),
                FactsReader.text(fact, "confidence"),
                ID);
    }
}
