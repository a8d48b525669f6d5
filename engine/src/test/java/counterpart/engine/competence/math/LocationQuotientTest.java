package counterpart.engine.competence.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LocationQuotientTest {

    @Test
    void isTheShareInThePlaceOverTheShareInTheWorld() {
        // 6 of the place's 20 are in the field, 15 of the world's 100: (6/20) / (15/100) = 2
        assertThat(LocationQuotient.of(6, 20, 15, 100, 0)).isEqualTo(2.0, within(1e-12));
    }

    @Test
    void isPulledTowardsOneByPseudoEvidence() {
        // expected 20 * 15 / 100 = 3: (6 + 2) / (3 + 2) = 8/5
        assertThat(LocationQuotient.of(6, 20, 15, 100, 2)).isEqualTo(8.0 / 5, within(1e-12));
    }

    @Test
    void makesNoWorldLeaderOfOneProject() {
        // expected 1/100: (1 + 2) / (0.01 + 2) = 300/201, where the plain quotient is 100
        assertThat(LocationQuotient.of(1, 1, 1, 100, 2)).isEqualTo(300.0 / 201, within(1e-12));
        assertThat(LocationQuotient.of(1, 1, 1, 100, 0)).isEqualTo(100.0, within(1e-9));
    }

    @Property
    void growsWithEvidence(@ForAll @DoubleRange(max = 50) double less, @ForAll @DoubleRange(max = 50) double more) {
        assertThat(LocationQuotient.of(Math.max(less, more), 50, 20, 1000, 2))
                .isGreaterThanOrEqualTo(LocationQuotient.of(Math.min(less, more), 50, 20, 1000, 2));
    }
}
