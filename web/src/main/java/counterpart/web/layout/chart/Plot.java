package counterpart.web.layout.chart;

import counterpart.web.layout.picture.Box;
import counterpart.web.layout.picture.CircleLayout;
import counterpart.web.layout.picture.CircleLayout.Circle;
import java.util.List;
import java.util.stream.IntStream;

/// Named dots between two axes from 0 to 100, drawn on the server: it shows without scripts and can be printed.
/// Dots that would cover each other are moved apart, the first one of a pair less.
///
/// @param x name of the axis to the right
/// @param y name of the axis upwards
/// @param groups names of the groups of dots, for the legend
/// @param dots in the order of their importance
public record Plot(String x, String y, List<String> groups, List<Dot> dots) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 500;

    private static final Box FRAME = new Box(52, 14, WIDTH - 66.0, HEIGHT - 62.0);
    private static final double MOST = 100;
    private static final double RADIUS = 12;

    /// Keeps dots at 0 and at 100 inside the frame.
    private static final double AIR = RADIUS + 6;

    public Plot {
        groups = List.copyOf(groups);
        dots = List.copyOf(dots);
    }

    /// A plot of these items.
    public static Plot of(String x, String y, List<String> groups, List<Item> items) {
        List<Circle> circles = CircleLayout.apart(
                items.stream()
                        .map(item -> new Circle(acrossAt(item.x()), downAt(item.y()), RADIUS))
                        .toList(),
                List.of());
        List<PlotLabels.Label> labels =
                PlotLabels.of(items.stream().map(Item::name).toList(), circles, FRAME.inset(2));
        return new Plot(
                x,
                y,
                groups,
                IntStream.range(0, items.size())
                        .mapToObj(i -> new Dot(
                                items.get(i),
                                Math.rint(circles.get(i).x()),
                                Math.rint(circles.get(i).y()),
                                labels.get(i)))
                        .toList());
    }

    /// The area between the axes.
    public Box frame() {
        return FRAME;
    }

    /// The values at which a line crosses the plot.
    public List<Integer> ticks() {
        return List.of(0, 20, 40, 60, 80, 100);
    }

    public static double acrossAt(double value) {
        return FRAME.left() + AIR + value / MOST * (FRAME.width() - 2 * AIR);
    }

    public static double downAt(double value) {
        return FRAME.bottom() - AIR - value / MOST * (FRAME.height() - 2 * AIR);
    }

    /// A thing with two values, 0 to 100.
    ///
    /// @param mark text in the dot: a rank
    /// @param group number of its group, from 0
    /// @param note text of the tooltip
    public record Item(String id, String name, String mark, double x, double y, int group, String note, String href) {}

    /// An item with its place on the sheet.
    public record Dot(Item item, double x, double y, PlotLabels.Label label) {

        /// Corners of the diamond that stands for the second group.
        private static final double DIAMOND = RADIUS * 1.3;

        public double radius() {
            return RADIUS;
        }

        public String diamond() {
            return "M" + x + " " + (y - DIAMOND) + "l" + DIAMOND + " " + DIAMOND + " " + -DIAMOND + " " + DIAMOND + " "
                    + -DIAMOND + " " + -DIAMOND + "z";
        }
    }
}
