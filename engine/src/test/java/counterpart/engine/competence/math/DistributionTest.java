package counterpart.engine.competence.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistributionTest {

    private final Distribution quantile = new Distribution(new double[] {0, 4, 1, 3, 2, 0});

    @Test
    void looksAtValuesAboveZeroOnly() {
        assertThat(quantile.size()).isEqualTo(4);
    }

    @Test
    void interpolates() {
        assertThat(quantile.at(0)).isEqualTo(1);
        assertThat(quantile.at(1)).isEqualTo(4);
        assertThat(quantile.at(0.5)).isEqualTo(2.5, within(1e-12));
    }

    @Test
    void countsWhatIsLarger() {
        assertThat(quantile.above(4)).isZero();
        assertThat(quantile.above(2)).isEqualTo(2);
        assertThat(quantile.above(0.5)).isEqualTo(4);
    }

    @Test
    void isZeroWithoutValues() {
        assertThat(new Distribution(new double[2]).at(0.9)).isZero();
    }
}
