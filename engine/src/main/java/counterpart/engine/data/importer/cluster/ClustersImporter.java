package counterpart.engine.data.importer.cluster;

import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.nuts.NutsVersions;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.evidence.Source;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The cluster initiatives of Baden-Württemberg with profiles, members and contacts abroad.
public final class ClustersImporter implements SourceImporter {

    static final String ID = "clusters-bw";
    private static final String FILE = "facts/clusters_bw.json";

    private final PlaceLookup places;

    public ClustersImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Gathered facts on 81 cluster initiatives and networks of Baden-Württemberg",
                "Counterpart",
                "gathered facts; pages cited row by row",
                "",
                "",
                "Baden-Württemberg",
                "unsourced_fields names what is general knowledge; sought fields are stated or inferred");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        JsonNode clusters = files.json(FILE);
        clusters.forEach(cluster -> add(cluster, builder));
        builder.report().figure("clusters", clusters.size());
        builder.report().figure("contacts", builder.tables().rows("contacts").size());
    }

    private void add(JsonNode cluster, PackageBuilder builder) {
        String id = FactsReader.text(cluster, "id");
        addCluster(id, cluster, builder.tables());
        cluster.path("fields").forEach(field -> addField(id, "own", field, builder));
        cluster.path("sought").forEach(field -> addField(id, "sought", field, builder));
        FactsReader.texts(cluster, "member_examples").stream()
                .distinct()
                .forEach(name -> builder.tables().add("cluster_members", id, name, ID));
        cluster.path("contacts").forEach(contact -> addContact(id, contact, builder));
    }

    private static void addCluster(String id, JsonNode cluster, TableRows tables) {
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
                FactsReader.text(cluster, "confidence"),
                ID);
    }

    private static void addField(String cluster, String role, JsonNode field, PackageBuilder builder) {
        String code = FactsReader.text(field, "code");
        if (!builder.fields().contains(code)) {
            builder.report().add(Outcome.SKIPPED, FILE, 0, "unknown field", cluster + " " + code);
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
                        ID);
    }

    private void addContact(String cluster, JsonNode contact, PackageBuilder builder) {
        String place = FactsReader.text(contact, "region");
        if (!place.isEmpty()) {
            places.refer(place, FILE, builder.report());
        }
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
                        FactsReader.text(contact, "confidence"),
                        ID);
    }
}
