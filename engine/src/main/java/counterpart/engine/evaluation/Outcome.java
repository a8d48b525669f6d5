package counterpart.engine.evaluation;

import counterpart.engine.evaluation.metric.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a ranker did: every metric for every pseudo-cluster, and the lists it gave.
public final class Outcome {

    private final String ranker;
    private final Map<Metric, double[]> values = new EnumMap<>(Metric.class);
    private final List<List<Integer>> tops = new ArrayList<>();

    Outcome(String ranker, int pseudoClusters) {
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

    /// The first ten regions for each pseudo-cluster.
    public Lists<Integer> lists() {
        return new Lists<>(tops);
    }

    void set(Metric metric, int pseudoCluster, double value) {
        values.getOrDefault(metric, new double[0])[pseudoCluster] = value;
    }

    void addTop(List<Integer> places) {
        tops.add(List.copyOf(places));
    }
}
