package counterpart.engine.competence.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SparseVectorTest {

    @Test
    void storesNoZeros() {
        SparseVector vector = SparseVector.of(new double[] {0, 2, 0, 3});
        assertThat(vector).isEqualTo(SparseVector.of(Map.of(3, 3.0, 1, 2.0, 2, 0.0)));
        assertThat(vector).hasSameHashCodeAs(SparseVector.of(Map.of(3, 3.0, 1, 2.0)));
        assertThat(vector.size()).isEqualTo(2);
        assertThat(vector.map(value -> value - 2)).isEqualTo(SparseVector.of(Map.of(3, 1.0)));
        assertThat(vector).hasToString("{1: 2.0, 3: 3.0}");
    }

    @Test
    void hasLengthSumAndMaximum() {
        SparseVector vector = SparseVector.of(Map.of(1, 3.0, 5, 4.0));
        assertThat(vector.norm()).isEqualTo(5);
        assertThat(vector.sum()).isEqualTo(7);
        assertThat(vector.max()).isEqualTo(4);
        assertThat(SparseVector.EMPTY.max()).isZero();
    }

    @Property
    void multipliesAsDenseVectorsDo(
            @ForAll @Size(8) double @DoubleRange(min = -5, max = 5) [] a,
            @ForAll @Size(8) double @DoubleRange(min = -5, max = 5) [] b) {
        double expected = 0;
        for (int i = 0; i < a.length; i++) {
            expected += a[i] * b[i];
        }
        assertThat(SparseVector.of(a).dot(SparseVector.of(b))).isEqualTo(expected, within(1e-9));
        assertThat(SparseVector.of(a).dot(b)).isEqualTo(expected, within(1e-9));
        assertThat(SparseVector.of(a).toDense(8)).containsExactly(a, within(1e-12));
    }

    @Test
    void productsEntryByEntryKeepSharedEntriesOnly() {
        SparseVector a = SparseVector.of(new int[] {0, 2, 3, 7}, new double[] {2, 3, 4, 5});
        SparseVector b = SparseVector.of(new int[] {2, 4, 7}, new double[] {10, 20, 30});
        assertThat(a.times(b)).isEqualTo(SparseVector.of(new int[] {2, 7}, new double[] {30, 150}));
        assertThat(b.times(a)).isEqualTo(a.times(b));
        assertThat(a.times(b).sum()).isEqualTo(a.dot(b));
        assertThat(a.times(SparseVector.EMPTY)).isEqualTo(SparseVector.EMPTY);
    }

    @Test
    void productsWithADenseVectorLeaveOutZeros() {
        SparseVector a = SparseVector.of(new int[] {0, 2, 3}, new double[] {2, 3, 4});
        assertThat(a.times(new double[] {5, 9, 0, 0.5}))
                .isEqualTo(SparseVector.of(new int[] {0, 3}, new double[] {10, 2}));
    }

    @Test
    void storedEntriesMustMatchAndAscend() {
        assertThatThrownBy(() -> SparseVector.of(new int[] {1, 2}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SparseVector.of(new int[] {2, 2}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SparseVector.of(new int[] {2, 1}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void vectorsWithDifferentEntriesDiffer() {
        SparseVector a = SparseVector.of(new int[] {1}, new double[] {1});
        assertThat(a).isNotEqualTo(SparseVector.of(new int[] {2}, new double[] {1}));
        assertThat(a).isNotEqualTo(SparseVector.of(new int[] {1}, new double[] {2}));
        assertThat(a).hasSameHashCodeAs(SparseVector.of(new double[] {0, 1}));
    }
}
