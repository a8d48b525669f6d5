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

    static Sheet around(Projection.Point home, List<Projection.Point> points) {
        Range x = Range.of(home, points, Projection.Point::x);
        Range y = Range.of(home, points, Projection.Point::y);
        double wanted = Math.max(x.length(), y.length() / HEIGHT_SHARE) * AIR;
        double width = Math.clamp(wanted, LEAST_WIDTH, Projection.WIDTH);
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
