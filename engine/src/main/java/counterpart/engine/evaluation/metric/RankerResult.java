package counterpart.engine.evaluation.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The results of a ranker: each metric for each pseudo-cluster, and the top ten lists.
public final class RankerResult {

    private final String ranker;
    private final Map<Metric, double[]> values = new EnumMap<>(Metric.class);
    private final List<List<Integer>> tops = new ArrayList<>();

    public RankerResult(String ranker, int pseudoClusters) {
        this.ranker = ranker;
        for (Metric metric : Metric.values()) {
            values.put(metric, new double[pseudoClusters]);
        }
    }

    public String ranker() {
        return ranker;
    }

    /// The values of a metric by pseudo-cluster.
    public double[] values(Metric metric) {
        return values.getOrDefault(metric, new double[0]).clone();
    }

    public double mean(Metric metric) {
        return Arrays.stream(values(metric)).average().orElse(0);
    }

    /// The first ten candidates for each pseudo-cluster.
    public RecommendationLists<Integer> lists() {
        return new RecommendationLists<>(tops);
    }

    public void set(Metric metric, int pseudoCluster, double value) {
        values.getOrDefault(metric, new double[0])[pseudoCluster] = value;
    }

    public void addTop(List<Integer> ordinals) {
        tops.add(List.copyOf(ordinals));
    }
}
