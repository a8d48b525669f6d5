package counterpart.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.evaluation.report.EvaluationReport;
import counterpart.engine.ranking.Weights;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private final Calibration.Result result = new Calibration(ProtocolTest.dataset(), 1)
            .run(new Projects()
                    .add(6, 2022, "batteries", "DE11")
                    .add(6, 2022, "batteries", "ES21")
                    .add(20, 2022, "ai", "SE33")
                    .add(20, 2022, "ai", "FRF1")
                    .add(20, 2022, "batteries", "ES21")
                    .add(1, 2023, "batteries", "DE11", "SE33")
                    .add(1, 2023, "batteries", "ES21", "SE33")
                    .cut(2023));

    @Test
    void fitsWeightsOnEachHalfOfTheHomes() {
        assertThat(result.fitted()).hasSize(8).containsKey("likely, fitted at pivot 0.5, half 2");
        assertThat(result.fitted().values())
                .allSatisfy(weights -> assertThat(weights.of("funding")).isZero())
                .allSatisfy(weights -> assertThat(weights.asMap().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isCloseTo(Weights.TOTAL, within(1e-9)));
    }

    @Test
    void comparesWhatIsFittedWithWhatIsAndWithOtherConstants() {
        assertThat(result.part().ratios())
                .extracting(EvaluationReport.Ratio::ranker)
                .contains(
                        "likely", "likely, fitted at pivot 1.0", "likely, shrinkage 5.0", "complement, neighbours 20");
    }
}
