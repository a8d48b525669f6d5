package counterpart.engine.competence.math;

import java.util.Arrays;

/// The empirical distribution of positive values.
public final class Distribution {

    private final double[] sorted;

    /// Creates the distribution of the values above 0.
    public Distribution(double[] values) {
        sorted = Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
    }

    public int size() {
        return sorted.length;
    }

    /// The quantile at a share in [0, 1], linearly interpolated; 0 if there are no values.
    public double at(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// Number of larger values.
    public int above(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low;
    }
}
