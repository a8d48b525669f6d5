package counterpart.web.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.layout.picture.Box;
import counterpart.web.layout.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlotTest {

    /// Ten regions that stand close together at the upper edge, as they do for many clusters.
    private static final Plot CROWDED = Plot.of(
            "x",
            "y",
            List.of("new", "known"),
            IntStream.range(0, 10)
                    .mapToObj(i -> item("Comunidad Foral " + i, 40 + 7 * i % 31, 100 - 3 * i))
                    .toList());

    private static Plot.Item item(String name, double x, double y) {
        return new Plot.Item(name, name, "1", x, y, 0, "", "");
    }

    @Test
    void namesCoverNeitherEachOtherNorADot() {
        List<Box> boxes = new ArrayList<>();
        for (Plot.Dot dot : CROWDED.dots()) {
            double radius = dot.radius();
            boxes.add(new Box(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius).inset(1.5));
            if (!dot.label().text().isEmpty()) {
                boxes.add(box(dot.label()).inset(1.5));
            }
        }
        assertThat(boxes).hasSize(20);
        for (Box box : boxes) {
            assertThat(boxes.stream().filter(other -> other != box)).noneMatch(box::overlaps);
            assertThat(CROWDED.frame().contains(box)).isTrue();
        }
    }

    private static Box box(PlotLabels.Label label) {
        double width = TextMeasure.width(label.text(), PlotLabels.SIZE);
        return new Box(label.x() - width / 2, label.y() - 8, width, 16);
    }

    @Test
    void dotsAtTheEndsOfTheAxesLieWithinTheFrame() {
        Plot plot = Plot.of("x", "y", List.of("new"), List.of(item("a", 0, 0), item("b", 100, 100)));
        assertThat(plot.dots()).allSatisfy(dot -> {
            assertThat(dot.x() - dot.radius()).isGreaterThan(plot.frame().left());
            assertThat(dot.x() + dot.radius()).isLessThan(plot.frame().right());
            assertThat(dot.y() - dot.radius()).isGreaterThan(plot.frame().top());
            assertThat(dot.y() + dot.radius()).isLessThan(plot.frame().bottom());
        });
        assertThat(plot.ticks()).startsWith(0).endsWith(100);
    }

    @Test
    void aNameWithoutRoomIsLeftOut() {
        Plot plot = Plot.of("x", "y", List.of("new"), List.of(item("word ".repeat(60), 50, 50)));
        assertThat(plot.dots().getFirst().label().text()).isEmpty();
    }
}
