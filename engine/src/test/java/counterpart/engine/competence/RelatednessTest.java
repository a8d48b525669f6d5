package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.CoTagCount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A worked example of the published formulas on four fields a, b, c, d with c(a,b) = 4, c(a,c) = 1, c(b,c) = 1,
/// c(c,d) = 2: c(a) = 5, c(b) = 5, c(c) = 4, c(d) = 2, C = 16.
class RelatednessTest {

    private static final ModelConstants PUBLISHED = new ModelConstants(0, 4, 0, 8, 10);
    private static final FieldCode A = new FieldCode("/1");
    private static final FieldCode B = new FieldCode("/2");
    private static final FieldCode C = new FieldCode("/3");
    private static final FieldCode D = new FieldCode("/4");
    private static final Taxonomy TAXONOMY = new Taxonomy(List.of(A, B, C, D));
    private static final List<CoTagCount> TAGS =
            List.of(new CoTagCount(A, B, 4), new CoTagCount(A, C, 1), new CoTagCount(B, C, 1), new CoTagCount(C, D, 2));

    @Test
    void isTheAssociationStrengthScaledByTheCap() {
        Relatedness relatedness = Relatedness.of(TAGS, TAXONOMY, PUBLISHED);
        // 4 * 16 / (5 * 5) / 8, 1 * 16 / (5 * 4) / 8, 2 * 16 / (4 * 2) / 8
        assertThat(relatedness.neighbours(0).get(1)).isEqualTo(64.0 / 200, within(1e-12));
        assertThat(relatedness.neighbours(0).get(2)).isEqualTo(16.0 / 160, within(1e-12));
        assertThat(relatedness.neighbours(2).get(3)).isEqualTo(32.0 / 64, within(1e-12));
        assertThat(relatedness.neighbours(0).get(3)).isZero();
    }

    @Test
    void isSymmetricWithoutACut() {
        Relatedness relatedness = Relatedness.of(TAGS, TAXONOMY, PUBLISHED);
        for (int t = 0; t < 4; t++) {
            for (int u = 0; u < 4; u++) {
                assertThat(relatedness.neighbours(t).get(u))
                        .isEqualTo(relatedness.neighbours(u).get(t), within(1e-12));
            }
        }
    }

    @Test
    void countsNoMoreThanTheCap() {
        Relatedness relatedness = Relatedness.of(TAGS, TAXONOMY, new ModelConstants(0, 4, 0, 2, 10));
        assertThat(relatedness.neighbours(2).get(3)).isEqualTo(1);
        assertThat(relatedness.neighbours(0).get(1)).isEqualTo(1);
        assertThat(relatedness.neighbours(0).get(2)).isEqualTo(0.4, within(1e-12));
    }

    @Test
    void keepsTheNearestFieldsOnly() {
        Relatedness relatedness = Relatedness.of(TAGS, TAXONOMY, new ModelConstants(0, 4, 0, 8, 1));
        assertThat(relatedness.neighbours(0).size()).isEqualTo(1);
        assertThat(relatedness.neighbours(0).get(1)).isPositive();
        assertThat(relatedness.neighbours(2).get(3)).isPositive();
    }

    @Test
    void trustsOneJointProjectLessWithPseudoCounts() {
        Relatedness relatedness = Relatedness.of(TAGS, TAXONOMY, new ModelConstants(0, 4, 1, 8, 10));
        // (2 + 1) / (4 * 2 / 16 + 1) / 8 = 2 / 8
        assertThat(relatedness.neighbours(2).get(3)).isEqualTo(2.0 / 8, within(1e-12));
    }

    @Test
    void spreadsAProfileOverWhatIsNear() {
        Relatedness relatedness = Relatedness.of(TAGS, TAXONOMY, PUBLISHED);
        double[] near = relatedness.spread(SparseVector.of(Map.of(0, 0.5, 1, 0.5)));
        // c: half of phi(a,c) and half of phi(b,c), both 16/160
        assertThat(near[2]).isEqualTo(16.0 / 160, within(1e-12));
        assertThat(near[3]).isZero();
    }

    @Test
    void givesTheDensityAroundAField() {
        Relatedness relatedness = Relatedness.of(TAGS, TAXONOMY, PUBLISHED);
        // around c: a and b 16/160 each, d 32/64; a place that has a and b holds 0.2 of 0.7
        assertThat(relatedness.density(2, SparseVector.of(Map.of(0, 3.0, 1, 1.0))))
                .isEqualTo(2.0 / 7, within(1e-12));
        assertThat(relatedness.density(2, SparseVector.EMPTY)).isZero();
    }

    @Test
    void leavesOutUnknownFieldsAndKnowsFieldsWithoutPairs() {
        Taxonomy wider = new Taxonomy(List.of(A, B, C, D, new FieldCode("/5")));
        List<CoTagCount> tags = List.of(new CoTagCount(A, B, 4), new CoTagCount(A, new FieldCode("/9"), 7));
        Relatedness relatedness = Relatedness.of(tags, wider, PUBLISHED);
        assertThat(relatedness.neighbours(0).size()).isEqualTo(1);
        assertThat(relatedness.density(4, SparseVector.of(Map.of(0, 1.0)))).isZero();
    }
}
