package counterpart.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void areScaledToAHundred() {
        Weights weights = Weights.of(Map.of("complementarity", 3.0, "ties", 1.0));
        assertThat(weights.of("complementarity")).isEqualTo(75, within(1e-12));
        assertThat(weights.of("ties")).isEqualTo(25, within(1e-12));
        assertThat(weights.of("funding")).isZero();
        assertThat(weights).isEqualTo(Weights.of(Map.of("complementarity", 75.0, "ties", 25.0)));
        assertThat(weights).hasSameHashCodeAs(Weights.of(Map.of("complementarity", 75.0, "ties", 25.0)));
    }

    @Test
    void nameTheFactorsThereAre() {
        assertThatThrownBy(() -> Weights.of(Map.of("fame", 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fame")
                .hasMessageContaining("complementarity");
        assertThat(Weights.of(Map.of("ties", 1.0)).asMap().keySet()).containsExactlyElementsOf(FactorKeys.all());
    }

    @Test
    void areNeitherNegativeNorAllZeroNorInfinite() {
        for (Map<String, Double> bad : List.of(
                Map.of("ties", -1.0),
                Map.of("ties", 0.0),
                Map.of("ties", Double.NaN),
                Map.of("ties", Double.POSITIVE_INFINITY),
                Map.<String, Double>of())) {
            assertThatThrownBy(() -> Weights.of(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void ofEveryStrategySumToAHundred() {
        for (Strategy strategy : Strategy.all()) {
            double sum = strategy.weights().asMap().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(sum).as(strategy.key()).isEqualTo(100, within(1e-9));
            assertThat(Strategy.find(strategy.key())).contains(strategy);
        }
        assertThat(Strategy.find("cheapest")).isEmpty();
    }
}
