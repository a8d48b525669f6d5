package counterpart.engine.json.entity;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cluster in a list.
public record ClusterSummaryJson(
        String id,
        String name,
        String type,
        String city,
        @Nullable String website,
        List<String> themes) {

    public static ClusterSummaryJson of(Cluster cluster, Language language) {
        return new ClusterSummaryJson(
                cluster.id(),
                cluster.name().in(language),
                cluster.type(),
                cluster.city(),
                cluster.website(),
                cluster.themes());
    }
}
