package counterpart.engine.json.entity;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cluster in a list.
///
/// @param state `active`, `doubtful` (it is not known whether it still exists) or `lapsed`
public record ClusterSummaryJson(
        String id,
        String name,
        String type,
        String city,
        @Nullable String website,
        List<String> themes,
        String state) {

    public static ClusterSummaryJson of(Cluster cluster, Language language) {
        return new ClusterSummaryJson(
                cluster.id(),
                cluster.name().in(language),
                cluster.type(),
                cluster.city(),
                cluster.website(),
                cluster.themes(),
                cluster.existence().state().key());
    }
}
