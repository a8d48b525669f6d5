package counterpart.engine.index;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexEntryTest {

    @Test
    void refusesAWeightOutsideItsRange() {
        for (double weight : new double[] {0, -1, 1.01, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new IndexEntry.Text("laser", weight));
        }
    }

    @Test
    void refusesAProminenceBelowZeroOrEndless() {
        for (double prominence : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new IndexEntry(
                            EntryKind.REGION, "a", Map.of(), Map.of(), Map.of(), Map.of(), null, prominence));
        }
    }
}
