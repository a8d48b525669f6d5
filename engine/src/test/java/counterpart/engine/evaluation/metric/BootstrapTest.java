package counterpart.engine.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private final double[] values =
            IntStream.range(0, 200).mapToDouble(i -> i % 5).toArray();

    @Test
    void theMeanLiesInItsInterval() {
        ConfidenceInterval interval = new Bootstrap(200, 500, 1).mean(values);
        assertThat(interval.mean()).isCloseTo(2, within(1e-12));
        assertThat(interval.low()).isLessThan(2).isGreaterThan(1.7);
        assertThat(interval.high()).isGreaterThan(2).isLessThan(2.3);
    }

    @Test
    void aRatioOfTheSameProfilesIsPaired() {
        double[] twice = IntStream.range(0, 200).mapToDouble(i -> 2 * values[i]).toArray();
        ConfidenceInterval ratio = new Bootstrap(200, 500, 1).ratio(twice, values);
        assertThat(ratio.mean()).isCloseTo(2, within(1e-12));
        assertThat(ratio.low()).isCloseTo(2, within(1e-12));
        assertThat(ratio.high()).isCloseTo(2, within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        assertThat(new Bootstrap(200, 100, 7).mean(values))
                .isEqualTo(new Bootstrap(200, 100, 7).mean(values))
                .hasToString(new Bootstrap(200, 100, 7).mean(values).toString());
    }
}
