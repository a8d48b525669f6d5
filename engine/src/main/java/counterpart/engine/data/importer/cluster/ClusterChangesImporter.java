package counterpart.engine.data.importer.cluster;

import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.facts.FactRules;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.evidence.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What has changed since the clusters were gathered: clusters that lapsed, are doubtful or were renamed, their names
/// in both languages, new clusters, further members and corrected contacts. Changes rows of [ClustersImporter].
public final class ClusterChangesImporter implements SourceImporter {

    static final String ID = "cluster-changes";
    private static final String FILE = "facts/clusters_changes.json";

    private static final FactRules NAMES =
            FactRules.withId().text("name_de", "name_en").required("name_de", "name_en");

    private static final Map<String, FactRules> RULES = new TreeMap<>(Map.of(
            "lapsed",
            FactRules.withId()
                    .text("successor", "note_en", "note_de")
                    .partialDate("when")
                    .address("source")
                    .addresses("more_sources")
                    .required("note_en", "note_de"),
            "doubtful",
            FactRules.withId().text("reason").address("source").required("reason"),
            "renamed",
            FactRules.of()
                    .text("id", "former_id", "from", "to", "note")
                    .partialDate("when")
                    .address("source")
                    .required("from", "to"),
            "names",
            NAMES,
            "names_new",
            NAMES,
            "new",
            ClusterFacts.CLUSTER,
            "member_examples",
            FactRules.withId().texts("add").text("membership_of").address("source"),
            "contacts_corrections",
            FactRules.of()
                    .words("action", "add", "replace")
                    .text("cluster", "reason")
                    .address("source")
                    .place("additional_region")
                    .required("action", "cluster", "set")));

    private final PlaceLookup places;

    public ClusterChangesImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Gathered facts on changes of clusters: lapsed, doubtful, renamed and new ones, corrected contacts",
                "Counterpart",
                "gathered facts; pages cited row by row",
                "",
                "2026-11-28",
                "Baden-Württemberg",
                "field codes, weights and sought fields of new clusters are judgement");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void check(RawFiles files, List<Problem> problems) {
        JsonNode changes = files.json(FILE);
        RULES.forEach((list, rules) -> rules.check(FILE, list, changes.path(list), problems));
        for (JsonNode correction : changes.path("contacts_corrections")) {
            if (FactsReader.text(correction, "action").equals("add")) {
                ClusterFacts.CONTACT.check(
                        FILE,
                        FactsReader.text(correction, "cluster") + ": set",
                        JsonMapper.shared().createArrayNode().add(correction.path("set")),
                        problems);
            }
        }
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        JsonNode changes = files.json(FILE);
        ClusterFacts facts = new ClusterFacts(FILE, ID, FactsReader.text(changes, "generated"), places);
        changes.path("new").forEach(cluster -> facts.add(cluster, builder));
        ClusterRows rows = new ClusterRows(builder);
        Stream.of("names", "names_new")
                .flatMap(list -> changes.path(list).valueStream())
                .filter(names -> known(names, rows, builder))
                .forEach(rows::setNames);
        changes.path("member_examples")
                .valueStream()
                .filter(members -> known(members, rows, builder))
                .forEach(members -> rows.addMembers(members, ID));
        ContactCorrections contacts = new ContactCorrections(FILE, facts, rows, builder);
        changes.path("contacts_corrections").forEach(contacts::apply);
        new ClusterStates(facts, rows, builder).add(changes);
        builder.report().figure("clusters", builder.tables().rows("clusters").size());
        builder.report().figure("contacts", builder.tables().rows("contacts").size());
    }

    private static boolean known(JsonNode change, ClusterRows rows, PackageBuilder builder) {
        boolean known = rows.contains(FactsReader.text(change, "id"));
        if (!known) {
            builder.report().add(Outcome.SKIPPED, FILE, 0, "unknown cluster", FactsReader.text(change, "id"));
        }
        return known;
    }
}
