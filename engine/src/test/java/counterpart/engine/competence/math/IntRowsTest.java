package counterpart.engine.competence.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntRowsTest {

    private static final IntRows ROWS = IntRows.of(List.of(new int[] {2, 0}, new int[0], new int[] {2}));

    @Test
    void rowsHaveTheirValuesInOrder() {
        assertThat(ROWS.size()).isEqualTo(3);
        assertThat(row(ROWS, 0)).containsExactly(2, 0);
        assertThat(row(ROWS, 1)).isEmpty();
        assertThat(row(ROWS, 2)).containsExactly(2);
        assertThat(ROWS.length(0)).isEqualTo(2);
    }

    @Test
    void theInverseSaysWhichRowsHoldAValue() {
        IntRows inverse = ROWS.inverse(4);
        assertThat(inverse.size()).isEqualTo(4);
        assertThat(row(inverse, 0)).containsExactly(0);
        assertThat(row(inverse, 1)).isEmpty();
        assertThat(row(inverse, 2)).containsExactly(0, 2);
        assertThat(row(inverse, 3)).isEmpty();
        assertThat(IntRows.of(List.of()).inverse(0).size()).isZero();
    }

    @Test
    void rowsOfOneContentAreEqual() {
        assertThat(IntRows.of(new int[] {2, 2, 3}, new int[] {2, 0, 2}))
                .isEqualTo(ROWS)
                .hasSameHashCodeAs(ROWS);
        assertThat(IntRows.of(new int[] {1, 2, 3}, new int[] {2, 0, 2})).isNotEqualTo(ROWS);
    }

    @Test
    void endsThatDescendOrMissValuesAreRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> IntRows.of(new int[] {2, 1}, new int[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> IntRows.of(new int[] {1}, new int[2]));
    }

    private static int[] row(IntRows rows, int row) {
        return IntStream.range(rows.start(row), rows.end(row)).map(rows::value).toArray();
    }
}
