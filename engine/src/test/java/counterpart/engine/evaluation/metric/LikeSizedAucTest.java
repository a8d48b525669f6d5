package counterpart.engine.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikeSizedAucTest {

    @Test
    void comparesAPartnerWithTheOthersHalfForEqualScores() {
        LikeSizedAuc auc = new LikeSizedAuc(List.of(1.0, 0.0, 0.0, 0.0, 0.0), List.of(50, 40, 60, 55, 45));
        assertThat(auc.of(new double[] {5, 1, 9, 5, 2})).isEqualTo(2.5 / 4);
    }

    @Test
    void onlyTheTenNearestInSizeCount() {
        List<Double> relevance = new ArrayList<>(List.of(1.0));
        List<Integer> sizes = new ArrayList<>(List.of(100));
        for (int i = 1; i <= 11; i++) {
            relevance.add(0.0);
            sizes.add(100 + i);
        }
        double[] scores = new double[12];
        scores[0] = 1;
        scores[11] = 9;
        assertThat(new LikeSizedAuc(relevance, sizes).of(scores)).isEqualTo(1);
        scores[10] = 9;
        assertThat(new LikeSizedAuc(relevance, sizes).of(scores)).isEqualTo(0.9);
    }

    @Test
    void sizeAloneIsWorthNothingAmongEquals() {
        LikeSizedAuc auc = new LikeSizedAuc(List.of(0.0, 2.0, 0.0), List.of(30, 30, 30));
        assertThat(auc.of(new double[] {30, 30, 30})).isEqualTo(0.5);
        assertThat(new LikeSizedAuc(List.of(1.0), List.of(30)).of(new double[] {1}))
                .isEqualTo(0.5);
    }
}
