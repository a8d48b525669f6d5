package counterpart.engine.specialisation;

import static org.assertj.core.api.Assertions.assertThat;
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
}
