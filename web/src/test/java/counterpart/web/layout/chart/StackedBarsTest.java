package counterpart.web.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackedBarsTest {

    @Test
    void barsAreInProportionAndTicksReachAboveThem() {
        StackedBars chart = StackedBars.of(
                List.of("home", "other"),
                List.of(new StackedBars.Value("2023", 10, 20, ""), new StackedBars.Value("2024", 0, 35, "")));
        StackedBars.Bar first = chart.bars().getFirst();
        assertThat(first.upper() / first.lower()).isCloseTo(2, within(1e-9));
        assertThat(chart.ticks()).extracting(StackedBars.Tick::value).containsExactly(0, 10, 20, 30, 40);
        assertThat(chart.ticks().getLast().y()).isLessThanOrEqualTo(StackedBars.BASE - 35);
    }

    @Test
    void manyBarsHaveFewerNames() {
        StackedBars chart = StackedBars.of(
                List.of("home", "other"),
                IntStream.range(1990, 2030)
                        .mapToObj(year -> new StackedBars.Value(String.valueOf(year), 0, 0, ""))
                        .toList());
        assertThat(chart.bars()).filteredOn(bar -> !bar.label().isEmpty()).hasSizeBetween(8, 16);
        assertThat(chart.ticks()).extracting(StackedBars.Tick::value).containsExactly(0);
    }
}
