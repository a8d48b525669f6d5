package counterpart.engine.evaluation.metric;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Percentile intervals by the bootstrap over profiles (Efron & Tibshirani 1993). All metrics are resampled with the
/// same draws, so that comparisons are paired.
public final class Bootstrap {

    private static final double TAIL = 0.025;

    private final int[][] draws;

    /// Draws the samples.
    ///
    /// @param profiles how many profiles there are
    /// @param samples how many samples to draw
    public Bootstrap(int profiles, int samples, long seed) {
        Random random = new Random(seed);
        draws = new int[samples][];
        for (int i = 0; i < samples; i++) {
            draws[i] = random.ints(profiles, 0, profiles).toArray();
        }
    }

    /// The mean of one value a profile.
    public Interval mean(double[] values) {
        return interval(
                draw -> sum(values, draw) / draw.length,
                Arrays.stream(values).average().orElse(0));
    }

    /// The ratio of two means over the same profiles.
    public Interval ratio(double[] values, double[] others) {
        return interval(
                draw -> sum(values, draw) / sum(others, draw),
                Arrays.stream(values).sum() / Arrays.stream(others).sum());
    }

    private Interval interval(ToDoubleFunction<int[]> statistic, double estimate) {
        double[] sorted = Arrays.stream(draws).mapToDouble(statistic).sorted().toArray();
        return new Interval(estimate, at(sorted, TAIL), at(sorted, 1 - TAIL));
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
