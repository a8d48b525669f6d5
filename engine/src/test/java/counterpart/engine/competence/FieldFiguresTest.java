package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Five regions in two fields; the second region has nothing in the first field.
class FieldFiguresTest {

    private final FieldFigures figures = new FieldFigures(
            List.of(new double[] {4, 1}, new double[] {0, 1}, new double[] {2, 1}, new double[] {2, 1}, new double[] {
                1, 1
            }),
            2);

    @Test
    void countsRegionsWithEvidenceOnly() {
        assertThat(figures.regions(0)).isEqualTo(4);
        assertThat(figures.regions(1)).isEqualTo(5);
    }

    @Test
    void equalRegionsShareARank() {
        assertThat(List.of(figures.rank(0, 0), figures.rank(2, 0), figures.rank(3, 0), figures.rank(4, 0)))
                .containsExactly(1, 2, 2, 4);
    }

    @Test
    void thePercentileIsTheShareOfRegionsThatAreNotStronger() {
        assertThat(figures.percentile(0, 0)).isEqualTo(100);
        assertThat(figures.percentile(2, 0)).isEqualTo(75);
        assertThat(figures.percentile(4, 0)).isEqualTo(25);
    }

    @Test
    void withoutEvidenceThePercentileIsZero() {
        assertThat(figures.percentile(1, 0)).isZero();
    }

    @Test
    void quantilesLeaveOutRegionsWithoutEvidence() {
        // sorted 1, 2, 2, 4
        assertThat(figures.quantile(0, 0)).isEqualTo(1);
        assertThat(figures.quantile(0, 0.5)).isEqualTo(2);
        assertThat(figures.quantile(0, 1)).isEqualTo(4);
    }
}
