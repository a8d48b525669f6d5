package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.competence.NationalExpectation.Measured;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.NationalPrior;
import java.util.List;
import org.junit.jupiter.api.Test;

class NationalExpectationTest {

    private static final Taxonomy TAXONOMY = new Taxonomy(
            List.of(new FieldCode("/1"), new FieldCode("/1/1"), new FieldCode("/1/1/1"), new FieldCode("/2")));
    private static final SparseVector WORLD = SparseVector.of(new double[] {0, 30, 10, 60});

    @Test
    void withoutPatentsTheWorldsSharesAreExpected() {
        assertThat(expectation().shares().toDense(4)).containsExactly(0, 0.3, 0.1, 0.6);
    }

    @Test
    void anAdvantageHoldsForDescendantsUnlessTheyHaveTheirOwn() {
        NationalExpectation expectation =
                expectation(prior("/1/1/1", 180, 30), prior("/1", 180, 80), prior("/9", 1, 1));
        double[] raw = {0, 30 * 2, 10 * 4, 60};
        assertThat(expectation.shares().get(1)).isCloseTo(raw[1] / 160, within(1e-12));
        assertThat(expectation.shares().get(2)).isCloseTo(raw[2] / 160, within(1e-12));
        assertThat(expectation.shares().sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void ownEvidenceMovesTheExpectationAndTheTotalStays() {
        SparseVector evidence = SparseVector.of(new double[] {0, 0, 0, 10});
        assertThat(expectation().posterior(evidence, 0)).isEqualTo(evidence);
        double[] posterior = expectation().posterior(evidence, 10).toDense(4);
        assertThat(posterior).containsExactly(new double[] {0, 1.5, 0.5, 8}, within(1e-12));
    }

    @Test
    void aRegionOfWhichNothingIsKnownStaysUnknown() {
        assertThat(expectation().posterior(SparseVector.EMPTY, 5).sum()).isZero();
        assertThat(expectation().posterior(SparseVector.EMPTY, 0).sum()).isZero();
    }

    @Test
    void theMoreRegionsDifferTheLessTheExpectationIsWorth() {
        NationalExpectation expectation = expectation();
        Measured near = new Measured(SparseVector.of(new double[] {0, 40, 5, 55}), expectation);
        Measured far = new Measured(SparseVector.of(new double[] {0, 10, 80, 10}), expectation);
        double squared = 0.01 + 0.0025 + 0.0025;
        double variance = 0.21 + 0.09 + 0.24;
        double correlation = (squared - variance / 100) / (variance * 99 / 100);
        assertThat(NationalExpectation.concentration(List.of(near)).orElseThrow())
                .isCloseTo(1 / correlation - 1, within(1e-9));
        assertThat(NationalExpectation.concentration(List.of(near, far)).orElseThrow())
                .isLessThan(NationalExpectation.concentration(List.of(near)).orElseThrow());
        Measured same = new Measured(SparseVector.of(new double[] {0, 30, 10, 60}), expectation);
        assertThat(NationalExpectation.concentration(List.of(same))).isEmpty();
    }

    private static NationalExpectation expectation(NationalPrior... figures) {
        return new NationalExpectation(TAXONOMY, WORLD, List.of(figures));
    }

    private static NationalPrior prior(String field, double families, double expected) {
        return new NationalPrior("KR", new FieldCode(field), families, expected, "ncses-patents");
    }
}
