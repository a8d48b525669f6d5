package counterpart.engine.competence.math;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/// An immutable vector over field ordinals (see [Taxonomy]) that stores only the entries other than 0.
public final class SparseVector {

    /// The vector without entries.
    public static final SparseVector EMPTY = new SparseVector(new int[0], new double[0]);

    private final int[] ordinals;
    private final double[] values;

    private SparseVector(int[] ordinals, double[] values) {
        this.ordinals = ordinals;
        this.values = values;
    }

    /// Creates a vector from a dense row; entries equal to 0 are left out.
    public static SparseVector of(double[] dense) {
        int[] ordinals = new int[dense.length];
        double[] values = new double[dense.length];
        int size = 0;
        for (int i = 0; i < dense.length; i++) {
            if (dense[i] != 0) {
                ordinals[size] = i;
                values[size++] = dense[i];
            }
        }
        return new SparseVector(Arrays.copyOf(ordinals, size), Arrays.copyOf(values, size));
    }

    /// Creates a vector from entries by ordinal; entries equal to 0 are left out.
    public static SparseVector of(Map<Integer, Double> entries) {
        TreeMap<Integer, Double> sorted = new TreeMap<>(entries);
        sorted.values().removeIf(value -> value == 0);
        return new SparseVector(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// Creates a vector from its stored entries.
    ///
    /// @param ordinals ascending, none below 0
    /// @param values the same number of values, none of them 0
    /// @throws IllegalArgumentException when the lengths differ, or ordinals do not ascend
    public static SparseVector of(int[] ordinals, double[] values) {
        if (ordinals.length != values.length) {
            throw new IllegalArgumentException(ordinals.length + " ordinals with " + values.length + " values");
        }
        for (int i = 0; i < ordinals.length; i++) {
            if (ordinals[i] <= (i == 0 ? -1 : ordinals[i - 1])) {
                throw new IllegalArgumentException("ordinal " + ordinals[i] + " at " + i + " does not ascend");
            }
        }
        return new SparseVector(ordinals.clone(), values.clone());
    }

    /// The number of stored entries.
    public int size() {
        return ordinals.length;
    }

    /// The ordinal of the i-th stored entry; ordinals ascend.
    public int ordinal(int i) {
        return ordinals[i];
    }

    /// The value of the i-th stored entry.
    public double value(int i) {
        return values[i];
    }

    /// The value at an ordinal, 0 where no entry is stored.
    public double get(int ordinal) {
        int at = Arrays.binarySearch(ordinals, ordinal);
        return at < 0 ? 0 : values[at];
    }

    /// The scalar product of two vectors.
    public double dot(SparseVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < ordinals.length && j < other.ordinals.length) {
            int order = Integer.compare(ordinals[i], other.ordinals[j]);
            if (order == 0) {
                sum += values[i] * other.values[j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    /// The scalar product with a dense vector.
    ///
    /// @throws ArrayIndexOutOfBoundsException when the dense vector has no entry at one of the ordinals
    public double dot(double[] dense) {
        double sum = 0;
        for (int i = 0; i < ordinals.length; i++) {
            sum += values[i] * dense[ordinals[i]];
        }
        return sum;
    }

    /// The products entry by entry; their sum is the scalar product.
    public SparseVector times(SparseVector other) {
        int[] shared = new int[Math.min(size(), other.size())];
        double[] products = new double[shared.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < ordinals.length && j < other.ordinals.length) {
            int order = Integer.compare(ordinals[i], other.ordinals[j]);
            if (order == 0) {
                shared[size] = ordinals[i];
                products[size++] = values[i] * other.values[j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new SparseVector(Arrays.copyOf(shared, size), Arrays.copyOf(products, size));
    }

    /// The products entry by entry with a dense vector.
    ///
    /// @throws ArrayIndexOutOfBoundsException when the dense vector has no entry at one of the ordinals
    public SparseVector times(double[] dense) {
        int size = 0;
        for (int ordinal : ordinals) {
            size += dense[ordinal] == 0 ? 0 : 1;
        }
        int[] shared = new int[size];
        double[] products = new double[size];
        int at = 0;
        for (int i = 0; i < ordinals.length; i++) {
            double other = dense[ordinals[i]];
            if (other != 0) {
                shared[at] = ordinals[i];
                products[at++] = values[i] * other;
            }
        }
        return new SparseVector(shared, products);
    }

    /// The Euclidean length.
    public double norm() {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    /// The sum of the entries.
    public double sum() {
        return Arrays.stream(values).sum();
    }

    /// The largest entry, 0 when there is none.
    public double max() {
        return Arrays.stream(values).max().orElse(0);
    }

    /// The vector with each stored entry mapped; entries that become 0 are left out.
    public SparseVector map(DoubleUnaryOperator function) {
        double[] mapped = new double[values.length];
        boolean zeros = false;
        for (int i = 0; i < values.length; i++) {
            mapped[i] = function.applyAsDouble(values[i]);
            zeros |= mapped[i] == 0;
        }
        SparseVector all = new SparseVector(ordinals, mapped);
        return zeros ? all.withoutZeros() : all;
    }

    private SparseVector withoutZeros() {
        int[] kept = new int[size()];
        double[] keptValues = new double[size()];
        int size = 0;
        for (int i = 0; i < ordinals.length; i++) {
            if (values[i] != 0) {
                kept[size] = ordinals[i];
                keptValues[size++] = values[i];
            }
        }
        return new SparseVector(Arrays.copyOf(kept, size), Arrays.copyOf(keptValues, size));
    }

    /// All values, 0 included, in an array of the given length.
    public double[] toDense(int length) {
        double[] dense = new double[length];
        for (int i = 0; i < ordinals.length; i++) {
            dense[ordinals[i]] = values[i];
        }
        return dense;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparseVector that
                && Arrays.equals(ordinals, that.ordinals)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ordinals) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < ordinals.length; i++) {
            text.append(i == 0 ? "" : ", ").append(ordinals[i]).append(": ").append(values[i]);
        }
        return text.append('}').toString();
    }
}
