package counterpart.engine.data.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.ClusterExistence;
import counterpart.engine.World;
import counterpart.engine.data.Correction;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Cluster.Existence;
import counterpart.engine.model.Cluster.FormerName;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/// Clusters that lapsed or had another id, as the dataset finds and lists them.
class ClusterCatalogueTest {

    private final Dataset dataset = new World()
            .cluster(ClusterExistence.existing(World.cluster("old", World.doing("ai")), ClusterExistence.lapsed("new")))
            .cluster(ClusterExistence.existing(
                    World.cluster("new", World.doing("ai")),
                    Existence.CERTAIN,
                    new FormerName("New before", "before", "2015"),
                    new FormerName("New and old", "old", ""),
                    new FormerName("Same id", null, "")))
            .cluster(ClusterExistence.existing(
                    World.cluster("unsure", World.doing("ai")), ClusterExistence.doubtful(null)))
            .dataset();

    @Test
    void lapsedClustersAreFoundAndNotListed() {
        assertThat(dataset.clusters()).extracting(Cluster::id).containsExactly("new", "unsure");
        assertThat(dataset.allClusters()).extracting(Cluster::id).containsExactly("old", "new", "unsure");
        assertThat(dataset.cluster("old").hasLapsed()).isTrue();
    }

    @Test
    void aFormerIdFindsTheClusterUnlessAnotherHasIt() {
        assertThat(dataset.cluster("before").id()).isEqualTo("new");
        assertThat(dataset.cluster("old").id()).isEqualTo("old");
        assertThat(dataset.findCluster("never")).isEmpty();
        assertThatThrownBy(() -> dataset.cluster("never")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void correctionsUnderAFormerIdStillApply() {
        Correction correction = new Correction(
                "before", List.of(new Correction.Member("Acme", true)), "https://example.org", World.TODAY, "sourced");
        Dataset corrected = dataset.withCorrections(List.of(correction));
        assertThat(corrected.cluster("new").members()).containsExactly("Acme");
        assertThat(corrected.cluster("before").formerNames()).hasSize(3);
        assertThat(corrected.clusters()).extracting(Cluster::id).containsExactly("new", "unsure");
    }
}
