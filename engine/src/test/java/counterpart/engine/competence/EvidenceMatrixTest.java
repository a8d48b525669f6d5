package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.competence.math.SparseVector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Two places and two fields: the first has 6 and 2, the second 2 and 6; each total is 8, all 16, expected 4.
class EvidenceMatrixTest {

    private final EvidenceMatrix matrix = new EvidenceMatrix(
            List.of(SparseVector.of(Map.of(0, 6.0, 1, 2.0)), SparseVector.of(Map.of(0, 2.0, 1, 6.0))), 2);

    @Test
    void sumsFields() {
        assertThat(matrix.fieldTotal(0)).isEqualTo(8);
        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.fields()).isEqualTo(2);
        assertThat(matrix.row(1).get(1)).isEqualTo(6);
    }

    @Test
    void givesStrengthAsEvidenceTimesSpecialisation() {
        // ln(1 + 6) * (6 + 2) / (4 + 2)
        assertThat(matrix.strength(0, constants(2, 4)).get(0)).isEqualTo(Math.log(7) * 8 / 6, within(1e-12));
    }

    @Test
    void capsTheQuotient() {
        assertThat(matrix.strength(0, constants(0, 1.25)).get(0)).isEqualTo(Math.log(7) * 1.25, within(1e-12));
    }

    private static ModelConstants constants(double shrinkage, double cap) {
        return new ModelConstants(shrinkage, cap, 0, 8, 10);
    }
}
