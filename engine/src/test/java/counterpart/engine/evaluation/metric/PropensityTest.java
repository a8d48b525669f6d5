package counterpart.engine.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PropensityTest {

    @Test
    void followsTheFormula() {
        // N = e^2: C = (2 - 1) * 2.5^0.55; N_l = 1: C * 2.5^-0.55 = 1, p = 1/2; N = 7 is nearest
        double c = Math.log(7) - 1;
        assertThat(new Propensity(7).of(1)).isCloseTo(1 / (1 + c), within(1e-12));
    }

    @Test
    void growsWithTheLinks() {
        Propensity propensity = new Propensity(1000);
        assertThat(propensity.of(100)).isGreaterThan(propensity.of(10)).isLessThan(1);
    }

    @Test
    void needsThreeProfiles() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Propensity(2)).withMessageContaining("2 profiles");
    }
}
