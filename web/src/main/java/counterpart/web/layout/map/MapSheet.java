package counterpart.web.layout.map;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The part of the sheet that holds all points, with a margin.
record MapSheet(double left, double top, double width, double height) {

    /// The whole sheet's height, relative to its width.
    private static final double WHOLE_HEIGHT = 0.43;

    private static final double LEAST_HEIGHT = 0.43;
    private static final double MOST_HEIGHT = 0.66;
    private static final double AIR = 1.14;
    private static final double LEAST_WIDTH = 300;

    /// Below this width the world outline looks angular.
    private static final double NEAR_WIDTH = 90;

    static MapSheet around(List<RobinsonProjection.Point> points) {
        return around(points, LEAST_WIDTH);
    }

    static MapSheet near(List<RobinsonProjection.Point> points) {
        return around(points, NEAR_WIDTH);
    }

    private static MapSheet around(List<RobinsonProjection.Point> points, double least) {
        Range x = Range.of(points, RobinsonProjection.Point::x);
        Range y = Range.of(points, RobinsonProjection.Point::y);
        double wanted = Math.max(x.length(), y.length() / MOST_HEIGHT) * AIR;
        double width = Math.clamp(wanted, least, RobinsonProjection.WIDTH);
        double height = Math.clamp(y.length() * AIR, width * LEAST_HEIGHT, width * MOST_HEIGHT);
        return new MapSheet(
                within(x.middle() - width / 2, RobinsonProjection.WIDTH - width),
                within(y.middle() - height / 2, RobinsonProjection.WIDTH * WHOLE_HEIGHT - height),
                width,
                height);
    }

    private static double within(double from, double most) {
        return Math.clamp(from, 0, Math.max(0, most));
    }

    double scale() {
        return width / RobinsonProjection.WIDTH;
    }

    String viewBox() {
        return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", left, top, width, height);
    }

    private record Range(double from, double to) {

        static Range of(List<RobinsonProjection.Point> points, ToDoubleFunction<RobinsonProjection.Point> coordinate) {
            double[] values = points.stream().mapToDouble(coordinate).sorted().toArray();
            return new Range(values[0], values[values.length - 1]);
        }

        double length() {
            return to - from;
        }

        double middle() {
            return (from + to) / 2;
        }
    }
}
