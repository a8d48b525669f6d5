package counterpart.web.pages.map;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// The part of the sheet that holds all points, with some air, twice as wide as high.
record Sheet(double left, double top, double width) {

    private static final double HEIGHT_SHARE = 0.43;
    private static final double AIR = 1.25;
    private static final double LEAST_WIDTH = 420;

    /// Below this the outline of the world shows its corners.
    private static final double NEAR_WIDTH = 90;

    static Sheet around(Projection.Point home, List<Projection.Point> points) {
        return around(home, points, LEAST_WIDTH);
    }

    static Sheet near(List<Projection.Point> points) {
        return around(points.getFirst(), points, NEAR_WIDTH);
    }

    private static Sheet around(Projection.Point home, List<Projection.Point> points, double least) {
        Range x = Range.of(home, points, Projection.Point::x);
        Range y = Range.of(home, points, Projection.Point::y);
        double wanted = Math.max(x.length(), y.length() / HEIGHT_SHARE) * AIR;
        double width = Math.clamp(wanted, least, Projection.WIDTH);
        double height = width * HEIGHT_SHARE;
        double left = Math.clamp(x.middle() - width / 2, 0, Projection.WIDTH - width);
        return new Sheet(left, Math.clamp(y.middle() - height / 2, 0, Projection.WIDTH * HEIGHT_SHARE - height), width);
    }

    double scale() {
        return width / Projection.WIDTH;
    }

    String viewBox() {
        return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", left, top, width, width * HEIGHT_SHARE);
    }

    private record Range(double from, double to) {

        static Range of(
                Projection.Point home, List<Projection.Point> points, ToDoubleFunction<Projection.Point> coordinate) {
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
