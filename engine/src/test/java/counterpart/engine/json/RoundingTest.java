package counterpart.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class RoundingTest {

    /// The promise of [Rounding]: eight rounded points against the rounded score.
    @Property
    void roundedPointsAddUpToTheRoundedScore(@ForAll @Size(8) List<@DoubleRange(min = 0, max = 12.5) Double> points) {
        double shown = points.stream().mapToDouble(Rounding::points).sum();
        double score =
                Rounding.points(points.stream().mapToDouble(Double::doubleValue).sum());
        assertThat(shown).isCloseTo(score, within(0.05));
    }
}
