package counterpart.engine.dataset.source;

import counterpart.engine.dataset.source.ImportReport.Outcome;
import counterpart.engine.model.Source;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The cluster initiatives of Baden-Württemberg with profiles, members and contacts abroad.
final class ClustersImport implements SourceImport {

    static final String ID = "clusters-bw";
    private static final String FILE = "facts/clusters_bw.json";

    private final Places places;

    ClustersImport(Places places) {
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
    public void read(RawFiles files, Draft draft) {
        JsonNode clusters = files.json(FILE);
        clusters.forEach(cluster -> add(cluster, draft));
        draft.report().figure("clusters", clusters.size());
        draft.report().figure("contacts", draft.tables().rows("contacts").size());
    }

    private void add(JsonNode cluster, Draft draft) {
        String id = Facts.text(cluster, "id");
        addCluster(id, cluster, draft.tables());
        cluster.path("fields").forEach(field -> addField(id, "own", field, draft));
        cluster.path("sought").forEach(field -> addField(id, "sought", field, draft));
        Facts.texts(cluster, "member_examples").stream()
                .distinct()
                .forEach(name -> draft.tables().add("cluster_members", id, name, ID));
        cluster.path("contacts").forEach(contact -> addContact(id, contact, draft));
    }

    private static void addCluster(String id, JsonNode cluster, TableDrafts tables) {
        tables.add(
                "clusters",
                id,
                Facts.text(cluster, "name"),
                Facts.text(cluster, "name_en"),
                Facts.text(cluster, "type"),
                Facts.text(cluster, "city"),
                Facts.text(cluster, "nuts3"),
                NutsVintages.level2(Facts.text(cluster, "nuts3")),
                Facts.text(cluster, "website"),
                Facts.text(cluster, "founded"),
                Facts.text(cluster, "members_approx"),
                Facts.list(cluster, "themes"),
                Facts.text(cluster, "note"),
                Facts.list(cluster, "sources"),
                Facts.list(cluster, "unsourced_fields"),
                Facts.text(cluster, "confidence"),
                ID);
    }

    private static void addField(String cluster, String role, JsonNode field, Draft draft) {
        String code = Facts.text(field, "code");
        if (!draft.fields().contains(code)) {
            draft.report().add(Outcome.SKIPPED, FILE, 0, "unknown field", cluster + " " + code);
            return;
        }
        draft.tables()
                .add(
                        "cluster_fields",
                        cluster,
                        role,
                        code,
                        Facts.text(field, "weight"),
                        Facts.text(field, "basis"),
                        Facts.text(field, "source"),
                        ID);
    }

    private void addContact(String cluster, JsonNode contact, Draft draft) {
        String place = Facts.text(contact, "region");
        if (!place.isEmpty()) {
            places.refer(place, FILE, draft.report());
        }
        draft.tables()
                .add(
                        "contacts",
                        cluster,
                        Facts.text(contact, "country"),
                        place,
                        Facts.text(contact, "region_name"),
                        Facts.text(contact, "partner"),
                        Facts.text(contact, "kind"),
                        Facts.text(contact, "programme"),
                        Facts.text(contact, "year"),
                        Facts.text(contact, "source_url"),
                        Facts.text(contact, "confidence"),
                        ID);
    }
}
