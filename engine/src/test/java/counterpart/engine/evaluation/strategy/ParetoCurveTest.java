package counterpart.engine.evaluation.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParetoCurveTest {

    private final List<ParetoCurve.Point> points = ParetoCurve.of(Strategy.COMPLEMENT);

    @Test
    void theDefaultIsAPointOfItsCurve() {
        assertThat(points)
                .filteredOn(point -> point.name().equals("complement at pivot 0.5, excellence 20"))
                .singleElement()
                .satisfies(point -> Strategy.COMPLEMENT
                        .weights()
                        .asMap()
                        .forEach((factor, weight) -> assertThat(
                                        point.strategy().weights().of(factor))
                                .isCloseTo(weight, within(1e-9))));
    }

    @Test
    void theOtherFactorsKeepTheirProportions() {
        assertThat(points).allSatisfy(point -> {
            Weights weights = point.strategy().weights();
            assertThat(weights.of("excellence")).isCloseTo(point.excellence(), within(1e-9));
            assertThat(weights.of("complementarity") / weights.of("soughtCoverage"))
                    .isCloseTo(20.0 / 12, within(1e-9));
        });
    }

    @Test
    void everyPivotIsTriedWithEveryWeight() {
        assertThat(points)
                .extracting(ParetoCurve.Point::name)
                .doesNotHaveDuplicates()
                .hasSize(24);
    }
}
