package counterpart.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.model.Region;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankerComparisonTest {

    private static final Region HOME =
            ProtocolTest.dataset().regions().iterator().next();

    @Test
    void ranksByScoreThenNumber() {
        assertThat(RankerComparison.order(cluster(List.of(0, 1, 2, 3, 4)), new double[] {1, 2, 2, 0, 3}))
                .containsExactly(4, 1, 2, 0, 3);
    }

    @Test
    void equalScoresKeepTheOrderOfTheCandidates() {
        assertThat(RankerComparison.order(cluster(List.of(1, 3, 5, 6, 7, 8)), new double[9]))
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void ranksCandidatesOnly() {
        // candidates 1 and 3 score -1 and 0: what others score does not count
        assertThat(RankerComparison.order(cluster(List.of(1, 3)), new double[] {9, -1, 8, 0}))
                .containsExactly(1, 0);
        assertThat(RankerComparison.order(cluster(List.of()), new double[] {})).isEmpty();
    }

    private static PseudoCluster cluster(List<Integer> candidates) {
        return new PseudoCluster(
                0,
                HOME,
                0,
                World.field("ai"),
                World.doing("ai"),
                candidates,
                Collections.nCopies(candidates.size(), 0.0));
    }
}
