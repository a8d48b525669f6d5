package counterpart.engine.evidence;

import counterpart.engine.competence.math.SparseVector;
import java.util.Arrays;

/// Collects the entries of a vector in ascending order of their ordinals.
final class VectorBuilder {

    private int[] ordinals = new int[4];
    private double[] values = new double[4];
    private int size;

    void add(int ordinal, double value) {
        if (size == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        ordinals[size] = ordinal;
        values[size] = value;
        size++;
    }

    SparseVector vector() {
        return SparseVector.of(Arrays.copyOf(ordinals, size), Arrays.copyOf(values, size));
    }
}
