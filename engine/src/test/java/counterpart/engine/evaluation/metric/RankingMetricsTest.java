package counterpart.engine.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingMetricsTest {

    private static final double EXACT = 1e-12;

    @Test
    void discountsByTheLogarithmOfTheRank() {
        // gains 0, 1 at ranks 1 and 3: (0 + 0/log2 3 + 1/log2 4) / 1 = 1/2
        assertThat(RankingMetrics.ndcg(new double[] {0, 0, 1}, 10)).isCloseTo(1.0 / 2, within(EXACT));
    }

    @Test
    void comparesWithTheBestOrder() {
        // (1 + 3/log2 4) / (3 + 1/log2 4 * 0 ...) over gains 1, 0, 3: DCG = 1 + 3/2 = 5/2; best = 3 + 1/log2 3
        double best = 3 + Math.log(2) / Math.log(3);
        assertThat(RankingMetrics.ndcg(new double[] {1, 0, 3}, 10)).isCloseTo(2.5 / best, within(EXACT));
    }

    @Test
    void looksNoFurtherThanTheCut() {
        assertThat(RankingMetrics.ndcg(new double[] {0, 0, 1}, 2)).isZero();
        // best of a cut at 1 with gains 2, 4 is 4
        assertThat(RankingMetrics.ndcg(new double[] {2, 4}, 1)).isCloseTo(1.0 / 2, within(EXACT));
    }

    @Test
    void isZeroWhereNothingIsRelevant() {
        assertThat(RankingMetrics.ndcg(new double[] {0, 0}, 10)).isZero();
        assertThat(RankingMetrics.recall(new double[] {0, 0}, 10)).isZero();
        assertThat(RankingMetrics.reciprocalRank(new double[] {0, 0})).isZero();
    }

    @Test
    void countsWhatIsFoundAmongTheFirst() {
        assertThat(RankingMetrics.recall(new double[] {1, 0, 2, 1, 5}, 3)).isCloseTo(2.0 / 4, within(EXACT));
    }

    @Test
    void takesTheRankOfTheFirstHit() {
        assertThat(RankingMetrics.reciprocalRank(new double[] {0, 0, 2, 1})).isCloseTo(1.0 / 3, within(EXACT));
    }
}
