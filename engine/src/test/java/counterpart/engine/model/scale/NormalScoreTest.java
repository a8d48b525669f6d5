package counterpart.engine.model.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.model.evidence.RegionGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Compared with the table of the standard normal distribution.
class NormalScoreTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.8413447461",
        "-1, 0.1586552539",
        "1.96, 0.9750021049",
        "3, 0.9986501020",
        "-9, 0",
        "9, 1"
    })
    void aScoreHasItsQuantile(double score, double quantile) {
        assertThat(NormalScore.quantile(score)).isCloseTo(quantile, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.7, 0.5244005127", "0.9, 1.2815515655", "0.98, 2.0537489106", "0.02, -2.0537489106"})
    void aQuantileHasItsScore(double quantile, double score) {
        assertThat(NormalScore.of(quantile)).isCloseTo(score, within(1e-8));
    }

    @Test
    void ranksBecomeScoresAfterBlom() {
        assertThat(NormalScore.ofRank(2, 3)).isCloseTo(0, within(1e-9));
        assertThat(NormalScore.quantile(NormalScore.ofRank(51, 51))).isCloseTo(50.625 / 51.25, within(1e-9));
        assertThat(NormalScore.ofRank(1, 51)).isCloseTo(-NormalScore.ofRank(51, 51), within(1e-9));
    }

    @Test
    void aLevelHasTheLargestGradeThatItReaches() {
        assertThat(RegionGrade.ofLevel(0.69)).isZero();
        assertThat(RegionGrade.ofLevel(0.7)).isEqualTo(1);
        assertThat(RegionGrade.ofLevel(0.979)).isEqualTo(2);
        assertThat(RegionGrade.ofLevel(0.98)).isEqualTo(3);
        assertThat(RegionGrade.level(2)).isEqualTo(0.9);
    }
}
