package counterpart.engine.specialisation;

import java.util.Arrays;

/// The distribution of a field's figures over places.
final class Quantile {

    private final double[] sorted;

    /// Takes the values above 0.
    Quantile(double[] values) {
        sorted = Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
    }

    int size() {
        return sorted.length;
    }

    /// The value at a share in [0, 1], linearly interpolated; 0 when there are no values.
    double at(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// How many values are larger.
    int above(double value) {
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
