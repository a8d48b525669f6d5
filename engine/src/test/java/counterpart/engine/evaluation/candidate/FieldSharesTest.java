package counterpart.engine.evaluation.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.competence.math.SparseVector;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldSharesTest {

    private final FieldShares shares = new FieldShares(
            List.of(
                    SparseVector.of(new double[] {1, 1, 0}),
                    SparseVector.of(new double[] {0, 1, 3}),
                    SparseVector.EMPTY),
            3);

    @Test
    void structuresDifferByTheSumOfTheirDifferences() {
        // |1/2 - 0| + |1/2 - 1/4| + |0 - 3/4| = 3/2
        assertThat(FieldShares.distance(shares.structure(0), shares.structure(1)))
                .isCloseTo(3.0 / 2, within(1e-12));
        assertThat(FieldShares.distance(shares.structure(1), shares.structure(1)))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void whatDoesNothingIsLikeNobody() {
        assertThat(FieldShares.distance(shares.structure(0), shares.structure(2)))
                .isEqualTo(2);
    }

    @Test
    void aPlaceIsSpecialisedWhereItsShareIsLargerThanThatOfAll() {
        // field 1: shares 1/2 and 1/4 of the places, 1/3 of all
        assertThat(shares.specialised(0, 1)).isTrue();
        assertThat(shares.specialised(1, 1)).isFalse();
        assertThat(shares.specialised(2, 1)).isFalse();
    }
}
