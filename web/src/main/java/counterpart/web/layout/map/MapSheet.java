package counterpart.web.layout.map;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// The part of the sheet that holds all points, with a margin, twice as wide as high.
record MapSheet(double left, double top, double width) {

    private static final double HEIGHT_SHARE = 0.43;
    private static final double AIR = 1.25;
    private static final double LEAST_WIDTH = 420;

    /// Below this width the world outline looks angular.
    private static final double NEAR_WIDTH = 90;

    static MapSheet around(RobinsonProjection.Point home, List<RobinsonProjection.Point> points) {
        return around(home, points, LEAST_WIDTH);
    }

    static MapSheet near(List<RobinsonProjection.Point> points) {
        return around(points.getFirst(), points, NEAR_WIDTH);
    }

    private static MapSheet around(RobinsonProjection.Point home, List<RobinsonProjection.Point> points, double least) {
        Range x = Range.of(home, points, RobinsonProjection.Point::x);
        Range y = Range.of(home, points, RobinsonProjection.Point::y);
        double wanted = Math.max(x.length(), y.length() / HEIGHT_SHARE) * AIR;
        double width = Math.clamp(wanted, least, RobinsonProjection.WIDTH);
        double height = width * HEIGHT_SHARE;
        double left = Math.clamp(x.middle() - width / 2, 0, RobinsonProjection.WIDTH - width);
        return new MapSheet(
                left, Math.clamp(y.middle() - height / 2, 0, RobinsonProjection.WIDTH * HEIGHT_SHARE - height), width);
    }

    double scale() {
        return width / RobinsonProjection.WIDTH;
    }

    String viewBox() {
        return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", left, top, width, width * HEIGHT_SHARE);
    }

    private record Range(double from, double to) {

        static Range of(
                RobinsonProjection.Point home,
                List<RobinsonProjection.Point> points,
                ToDoubleFunction<RobinsonProjection.Point> coordinate) {
            double[] values = DoubleStream.concat(
                            DoubleStream.of(coordinate.applyAsDouble(home)),
                            points.stream().mapToDouble(coordinate))
                    .sorted()
                    .toArray();
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
