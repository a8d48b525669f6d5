package counterpart.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.evaluation.ListwiseFit.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListwiseFitTest {

    private static final double EXACT = 1e-4;

    @Test
    void findsTheWeightUnderWhichChoicesAreMostProbable() {
        // exp(w) / (exp(w) + 1) = 3/4 gives w = ln 3
        Choice choice = new Choice(new double[][] {{1, 0}}, new double[] {3, 1});
        assertThat(new ListwiseFit(List.of(choice)).weights()[0]).isCloseTo(Math.log(3), within(EXACT));
    }

    @Test
    void aFeatureThatSpeaksAgainstGetsNoWeight() {
        Choice choice = new Choice(new double[][] {{1, 0}}, new double[] {1, 3});
        assertThat(new ListwiseFit(List.of(choice)).weights()).containsExactly(0);
    }

    @Test
    void tellsFeaturesApart() {
        // three candidates: none, the first, the second feature; chosen 1 : 2 : 8
        Choice choice = new Choice(new double[][] {{0, 1, 0}, {0, 0, 1}}, new double[] {1, 2, 8});
        double[] weights = new ListwiseFit(List.of(choice)).weights();
        assertThat(weights[0]).isCloseTo(Math.log(2), within(EXACT));
        assertThat(weights[1]).isCloseTo(Math.log(8), within(EXACT));
    }

    @Test
    void whatHelpsNobodyStaysOutBesideWhatHelps() {
        // the second feature marks a candidate that is chosen less often than one without any
        Choice choice = new Choice(new double[][] {{0, 1, 0}, {0, 0, 1}}, new double[] {2, 6, 1});
        double[] weights = new ListwiseFit(List.of(choice)).weights();
        // at 0 the third is like the first: exp(w) / (exp(w) + 2) = 6/9 gives w = ln 4
        assertThat(weights[0]).isCloseTo(Math.log(4), within(EXACT));
        assertThat(weights[1]).isZero();
    }
}
