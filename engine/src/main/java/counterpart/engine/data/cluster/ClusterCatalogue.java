package counterpart.engine.data.cluster;

import counterpart.engine.model.Cluster;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The clusters by id. Clusters that have lapsed are found, but not listed.
public final class ClusterCatalogue {

    private final Map<String, Cluster> clusters;
    private final List<Cluster> listed;
    /// The ids of clusters by the ids they had before.
    private final Map<String, String> formerIds = new HashMap<>();

    /// @param clusters by id, in their order
    public ClusterCatalogue(Map<String, Cluster> clusters) {
        this.clusters = Collections.unmodifiableMap(new LinkedHashMap<>(clusters));
        listed = clusters.values().stream()
                .filter(cluster -> !cluster.hasLapsed())
                .toList();
        clusters.values().forEach(this::addFormerIds);
    }

    private void addFormerIds(Cluster cluster) {
        cluster.formerNames().stream()
                .map(Cluster.FormerName::id)
                .filter(Objects::nonNull)
                .filter(former -> !clusters.containsKey(former))
                .forEach(former -> formerIds.put(former, cluster.id()));
    }

    /// The same ids with other facts.
    public ClusterCatalogue map(UnaryOperator<Cluster> change) {
        Map<String, Cluster> changed = new LinkedHashMap<>();
        clusters.forEach((id, cluster) -> changed.put(id, change.apply(cluster)));
        return new ClusterCatalogue(changed);
    }

    /// All but those that have lapsed.
    public Collection<Cluster> listed() {
        return listed;
    }

    public Collection<Cluster> all() {
        return clusters.values();
    }

    /// The cluster of an id that it has or had before.
    public Optional<Cluster> find(String id) {
        return Optional.ofNullable(clusters.get(currentId(id)));
    }

    /// The id that a cluster has now; an unknown id is returned as it is.
    public String currentId(String id) {
        return formerIds.getOrDefault(id, id);
    }
}
