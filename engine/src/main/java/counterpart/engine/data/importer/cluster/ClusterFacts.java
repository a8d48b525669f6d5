package counterpart.engine.data.importer.cluster;

import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.facts.FactRules;
import counterpart.engine.data.importer.nuts.NutsVersions;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import tools.jackson.databind.JsonNode;

/// Writes clusters of a file of gathered facts into the tables.
///
/// @param source id of the source
/// @param asOf date of the facts, empty when it is not recorded
record ClusterFacts(String file, String source, String asOf, PlaceLookup places) {

    private static final FactRules FIELD =
            FactRules.of().field("code").whole("weight", 1, 3).required("code", "weight");

    /// What a contact may contain.
    static final FactRules CONTACT = FactRules.of()
            .country("country")
            .place("region")
            .text("region_name", "partner", "programme")
            .words("kind", "project", "partnership", "delegation", "concept phase", "implementation phase")
            .whole("year", 1950, 2100)
            .address("source_url")
            .words("confidence", "sourced", "general knowledge")
            .required("kind", "confidence");

    /// What a cluster may contain.
    static final FactRules CLUSTER = FactRules.withId()
            .text("name", "name_en", "type", "city", "website", "note")
            .form("nuts3", "DE[0-9A-Z]{3}", "a NUTS-3 code of Germany such as DE122")
            .whole("founded", 1800, 2100)
            .atLeastZero("members_approx")
            .texts("themes", "member_examples", "unsourced_fields")
            .addresses("sources")
            .words("confidence", "sourced", "general knowledge")
            .required("name", "name_en", "type", "confidence")
            .each("fields", FIELD)
            .each(
                    "sought",
                    FactRules.of()
                            .field("code")
                            .whole("weight", 1, 3)
                            .words("basis", "stated", "inferred")
                            .address("source")
                            .required("code", "weight", "basis"))
            .each("contacts", CONTACT);

    void add(JsonNode cluster, PackageBuilder builder) {
        String id = FactsReader.text(cluster, "id");
        addCluster(id, cluster, builder.tables());
        cluster.path("fields").forEach(field -> addField(id, "own", field, builder));
        cluster.path("sought").forEach(field -> addField(id, "sought", field, builder));
        FactsReader.texts(cluster, "member_examples").stream()
                .distinct()
                .forEach(name -> builder.tables().add("cluster_members", id, name, source));
        cluster.path("contacts").forEach(contact -> addContact(id, contact, builder));
    }

    private void addCluster(String id, JsonNode cluster, TableRows tables) {
        tables.add(
                "clusters",
                id,
                FactsReader.text(cluster, "name"),
                FactsReader.text(cluster, "name_en"),
                FactsReader.text(cluster, "type"),
                FactsReader.text(cluster, "city"),
                FactsReader.text(cluster, "nuts3"),
                NutsVersions.level2(FactsReader.text(cluster, "nuts3")),
                FactsReader.text(cluster, "website"),
                FactsReader.text(cluster, "founded"),
                FactsReader.text(cluster, "members_approx"),
                FactsReader.list(cluster, "themes"),
                FactsReader.text(cluster, "note"),
                FactsReader.list(cluster, "sources"),
                FactsReader.list(cluster, "unsourced_fields"),
                asOf,
                FactsReader.text(cluster, "confidence"),
                source);
    }

    private void addField(String cluster, String role, JsonNode field, PackageBuilder builder) {
        String code = FactsReader.text(field, "code");
        if (!builder.fields().contains(code)) {
            builder.report().add(Outcome.SKIPPED, file, 0, "unknown field", cluster + " " + code);
            return;
        }
        builder.tables()
                .add(
                        "cluster_fields",
                        cluster,
                        role,
                        code,
                        FactsReader.text(field, "weight"),
                        FactsReader.text(field, "basis"),
                        FactsReader.text(field, "source"),
                        source);
    }

    void addContact(String cluster, JsonNode contact, PackageBuilder builder) {
        String place = FactsReader.text(contact, "region");
        refer(place, builder);
        builder.tables()
                .add(
                        "contacts",
                        cluster,
                        FactsReader.text(contact, "country"),
                        place,
                        FactsReader.text(contact, "region_name"),
                        FactsReader.text(contact, "partner"),
                        FactsReader.text(contact, "kind"),
                        FactsReader.text(contact, "programme"),
                        FactsReader.text(contact, "year"),
                        FactsReader.text(contact, "source_url"),
                        asOf,
                        FactsReader.text(contact, "confidence"),
                        source);
    }

    /// Reports the code of a place that is no region; an empty one stands for none.
    void refer(String place, PackageBuilder builder) {
        if (!place.isEmpty()) {
            places.refer(place, file, builder.report());
        }
    }
}
