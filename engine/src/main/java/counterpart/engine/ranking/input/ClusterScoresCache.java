package counterpart.engine.ranking.input;

import counterpart.engine.ranking.Strategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Caches the scores of all regions for all clusters, by strategy. Belongs to one engine; strategies are few.
/// Thread-safe.
public final class ClusterScoresCache {

    private final Map<Strategy, ClusterScores> scores = new ConcurrentHashMap<>();

    public ClusterScores get(Strategy strategy, Function<Strategy, ClusterScores> compute) {
        return scores.computeIfAbsent(strategy, compute);
    }

    /// The scores of all regions for all clusters.
    public static final class ClusterScores {

        private final Map<String, double[]> byCluster = new HashMap<>();
        private final double[] sums;

        /// @param ids of the clusters
        /// @param scores of the regions, by region number, for each cluster
        /// @param regions number of regions
        public ClusterScores(List<String> ids, List<double[]> scores, int regions) {
            sums = new double[regions];
            for (int i = 0; i < ids.size(); i++) {
                byCluster.put(ids.get(i), scores.get(i));
                for (int place = 0; place < regions; place++) {
                    sums[place] += scores.get(i)[place];
                }
            }
        }

        /// The mean scores of the regions for all clusters but one, all 0 without other clusters.
        ///
        /// @param cluster id of the cluster left out; an unknown id leaves out none
        public double[] meanWithout(String cluster) {
            double[] own = byCluster.getOrDefault(cluster, new double[sums.length]);
            int others = byCluster.size() - (byCluster.containsKey(cluster) ? 1 : 0);
            double[] means = new double[sums.length];
            for (int place = 0; place < means.length; place++) {
                means[place] = others == 0 ? 0 : Math.max(0, sums[place] - own[place]) / others;
            }
            return means;
        }
    }
}
