package counterpart.web.layout.map;

import counterpart.engine.model.GeoPoint;

/// The Robinson projection onto a sheet 2000 wide: neither equal-area nor conformal, but with a familiar look of
/// the world. Values between the parallels of Robinson's table (every 5 degrees) are interpolated linearly.
final class RobinsonProjection {

    static final int WIDTH = 2000;

    private static final double[] LENGTH = {
        1, 0.9986, 0.9954, 0.99, 0.9822, 0.973, 0.96, 0.9427, 0.9216, 0.8962, 0.8679, 0.835, 0.7986, 0.7597, 0.7186,
        0.6732, 0.6213, 0.5722, 0.5322
    };
    private static final double[] DISTANCE = {
        0, 0.062, 0.124, 0.186, 0.248, 0.31, 0.372, 0.434, 0.4958, 0.5571, 0.6176, 0.6769, 0.7346, 0.7903, 0.8435,
        0.8936, 0.9394, 0.9761, 1
    };
    private static final double STEP = 5;
    /// The pole's distance from the equator, relative to the width.
    private static final double POLE = 0.5072 / 2;
    /// The northernmost parallel on the sheet: its top edge.
    private static final double TOP_DEGREES = 84;

    private RobinsonProjection() {}

    static Point project(GeoPoint place) {
        double x = WIDTH / 2.0 * (1 + at(LENGTH, place.lat()) * place.lon() / 180);
        return new Point(x, height(TOP_DEGREES) - height(place.lat()));
    }

    private static double height(double lat) {
        return Math.signum(lat) * at(DISTANCE, lat) * POLE * WIDTH;
    }

    private static double at(double[] table, double lat) {
        double steps = Math.abs(lat) / STEP;
        int lower = Math.min((int) steps, table.length - 2);
        return table[lower] + (steps - lower) * (table[lower + 1] - table[lower]);
    }

    /// A point on the sheet.
    record Point(double x, double y) {}
}
