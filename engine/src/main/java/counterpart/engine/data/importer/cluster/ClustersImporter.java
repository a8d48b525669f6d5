package counterpart.engine.data.importer.cluster;

import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
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
    public void check(RawFiles files, List<Problem> problems) {
        ClusterFacts.CLUSTER.check(FILE, "", files.json(FILE), problems);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        ClusterFacts facts = new ClusterFacts(FILE, ID, "", places);
        JsonNode clusters = files.json(FILE);
        clusters.forEach(cluster -> facts.add(cluster, builder));
    }
}
