package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.WeightedField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Ordinals: 0 /1, 1 /1/1, 2 /1/1/5, 3 /1/1/6, 4 /1/2, 5 /1/2/7, 6 /1/2/7/8; evidence on /1/1/5, /1/1/6 and /1/2.
class FieldExpansionTest {

    private static final double ROOT2 = Math.sqrt(2);

    private final Taxonomy taxonomy =
            TaxonomyTest.taxonomy("/1", "/1/1", "/1/1/5", "/1/1/6", "/1/2", "/1/2/7", "/1/2/7/8");
    private final FieldExpansion cover =
            new FieldExpansion(taxonomy, new boolean[] {false, false, true, true, true, false, false});

    @Test
    void spreadsACodeOverTheEvidenceBelowIt() {
        SparseVector expanded = cover.expand(List.of(weighted("/1/1", 3)));
        assertThat(expanded.get(2)).isEqualTo(0.5, within(1e-12));
        assertThat(expanded.get(3)).isEqualTo(0.5, within(1e-12));
        assertThat(expanded.size()).isEqualTo(2);
    }

    @Test
    void dividesByTheRootOfTheNumberOfCodes() {
        // /1/1 gives 2/sqrt(2) to each of its two, /1/2 gives 2 to itself: before scaling to sum 1
        SparseVector expanded = cover.expand(List.of(weighted("/1/1", 2), weighted("/1/2", 2)));
        double sum = 2 * ROOT2 + 2;
        assertThat(expanded.get(2)).isEqualTo(ROOT2 / sum, within(1e-12));
        assertThat(expanded.get(4)).isEqualTo(2 / sum, within(1e-12));
    }

    @Test
    void fallsBackToTheNearestAncestorWithEvidence() {
        assertThat(cover.anchor(6)).isEqualTo(4);
        assertThat(cover.expand(List.of(weighted("/1/2/7/8", 1))).get(4)).isEqualTo(1);
    }

    @Test
    void doesNotFallBackToTheRoots() {
        FieldExpansion bare =
                new FieldExpansion(taxonomy, new boolean[] {true, false, false, false, false, false, false});
        assertThat(bare.anchor(6)).isEqualTo(6);
        assertThat(bare.expand(List.of(weighted("/1/2/7/8", 1))).size()).isZero();
    }

    @Test
    void rollsUpTheWayItSpreads() {
        double[] rolled = cover.rollUp(SparseVector.of(Map.of(2, 1.0, 3, 3.0, 4, 2.0)));
        assertThat(rolled[2]).isEqualTo(1);
        assertThat(rolled[1]).isEqualTo(4 / ROOT2, within(1e-12));
        assertThat(rolled[0]).isEqualTo(6 / Math.sqrt(3), within(1e-12));
        assertThat(rolled[5]).isZero();
    }

    @Test
    void ownsWhatACodeOfTheProfileCovers() {
        SparseVector own = cover.ownership(List.of(weighted("/1", 1), weighted("/1/1", 3)));
        assertThat(own.get(0)).isEqualTo(1.0 / 3, within(1e-12));
        assertThat(own.get(2)).isEqualTo(1);
        assertThat(own.get(6)).isEqualTo(1.0 / 3, within(1e-12));
    }

    @Test
    void leavesOutCodesItDoesNotKnow() {
        assertThat(cover.expand(List.of(weighted("/9", 1)))).isEqualTo(SparseVector.EMPTY);
        assertThat(cover.ownership(List.of(weighted("/9", 1)))).isEqualTo(SparseVector.EMPTY);
    }

    private static WeightedField weighted(String code, double weight) {
        return new WeightedField(new FieldCode(code), weight);
    }
}
