package counterpart.engine.evaluation.metric;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Percentile bootstrap intervals over pseudo-clusters (Efron & Tibshirani 1993). All metrics are resampled with the
/// same draws, so that comparisons are paired.
public final class Bootstrap {

    private static final double TAIL = 0.025;

    private final int[][] draws;

    /// Draws the samples.
    ///
    /// @param profiles number of pseudo-clusters
    /// @param samples number of samples
    public Bootstrap(int profiles, int samples, long seed) {
        Random random = new Random(seed);
        draws = new int[samples][];
        for (int i = 0; i < samples; i++) {
            draws[i] = random.ints(profiles, 0, profiles).toArray();
        }
    }

    /// Mean of a metric with its interval.
    public ConfidenceInterval mean(double[] values) {
        return interval(
                draw -> sum(values, draw) / draw.length,
                Arrays.stream(values).average().orElse(0));
    }

    /// Ratio of two means over the same pseudo-clusters with its interval.
    public ConfidenceInterval ratio(double[] values, double[] others) {
        return interval(
                draw -> sum(values, draw) / sum(others, draw),
                Arrays.stream(values).sum() / Arrays.stream(others).sum());
    }

    private ConfidenceInterval interval(ToDoubleFunction<int[]> statistic, double estimate) {
        double[] sorted = Arrays.stream(draws).mapToDouble(statistic).sorted().toArray();
        return new ConfidenceInterval(estimate, at(sorted, TAIL), at(sorted, 1 - TAIL));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static double sum(double[] values, int[] draw) {
        double sum = 0;
        for (int i : draw) {
            sum += values[i];
        }
        return sum;
    }
}
