package counterpart.engine.competence.math;

/// Scales values by the largest of some of them.
public final class Scale {

    private Scale() {}

    /// The largest of the values that count, 0 if none is above 0.
    ///
    /// @param counts whether each value counts
    public static double largest(double[] values, boolean[] counts) {
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts[i]) {
                largest = Math.max(largest, values[i]);
            }
        }
        return largest;
    }

    /// The values divided by the largest of those that count, at most 1; all 0 if that one is 0.
    ///
    /// @param values 0 or more
    /// @param counts whether each value counts
    public static double[] byLargest(double[] values, boolean[] counts) {
        double largest = largest(values, counts);
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = largest == 0 ? 0 : Math.min(1, values[i] / largest);
        }
        return scaled;
    }
}
