package counterpart.engine.json.entity;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cluster in a list.
///
/// @param state `active`, `doubtful` (it is not known whether it still exists) or `lapsed`
/// @param stateNote why it is doubtful or lapsed, null for an active cluster
public record ClusterSummaryJson(
        String id,
        String name,
        String type,
        String city,
        @Nullable String website,
        List<String> themes,
        String state,
        @Nullable String stateNote) {

    public static ClusterSummaryJson of(Cluster cluster, Language language) {
        Localised note = cluster.existence().note();
        return new ClusterSummaryJson(
                cluster.id(),
                cluster.name().in(language),
                cluster.type(),
                cluster.city(),
                cluster.website(),
                cluster.themes(),
                cluster.existence().state().key(),
                note == null ? null : note.in(language));
    }
}
