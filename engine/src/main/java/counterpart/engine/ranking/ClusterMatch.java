package counterpart.engine.ranking;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Localised;
import java.util.List;

/// A cluster that fits a region: the reverse of a match, with the same reasons and score.
///
/// @param rankForCluster the region's rank among all candidates of that cluster
public record ClusterMatch(
        int rank, Cluster cluster, List<Match.Reason> reasons, int rankForCluster, Localised sentence) {

    public ClusterMatch {
        reasons = List.copyOf(reasons);
    }

    /// 0 to 100: the sum of the reasons' points.
    public double score() {
        return Match.Reason.sum(reasons);
    }
}
