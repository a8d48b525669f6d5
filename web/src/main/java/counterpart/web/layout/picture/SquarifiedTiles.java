package counterpart.web.layout.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Divides a rectangle into tiles with areas in proportion to values, as square as possible (Bruls, Huizing, van Wijk:
/// Squarified Treemaps, 2000).
public final class SquarifiedTiles {

    private final double[] areas;
    private final List<Box> tiles = new ArrayList<>();
    private Box rest;

    private SquarifiedTiles(double[] areas, Box whole) {
        this.areas = areas;
        rest = whole;
    }

    /// Tiles in the order of the values.
    ///
    /// @param values positive, the largest one first
    public static List<Box> of(List<Double> values, Box whole) {
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        double scale = whole.width() * whole.height() / sum;
        SquarifiedTiles tiles = new SquarifiedTiles(
                values.stream().mapToDouble(value -> value * scale).toArray(), whole);
        int from = 0;
        while (from < tiles.areas.length) {
            from = tiles.fillRow(from);
        }
        return List.copyOf(tiles.tiles);
    }

    /// Fills one row along the shorter side of the rest.
    ///
    /// @return the number of the first value after the row
    private int fillRow(int from) {
        double side = Math.min(rest.width(), rest.height());
        int to = from + 1;
        while (to < areas.length && worstRatio(from, to + 1, side) <= worstRatio(from, to, side)) {
            to++;
        }
        double thickness = sum(from, to) / side;
        boolean upright = rest.width() >= rest.height();
        double at = 0;
        for (int i = from; i < to; i++) {
            double length = areas[i] / thickness;
            tiles.add(
                    upright
                            ? new Box(rest.left(), rest.top() + at, thickness, length)
                            : new Box(rest.left() + at, rest.top(), length, thickness));
            at += length;
        }
        rest = upright
                ? new Box(rest.left() + thickness, rest.top(), rest.width() - thickness, rest.height())
                : new Box(rest.left(), rest.top() + thickness, rest.width(), rest.height() - thickness);
        return to;
    }

    /// The largest ratio of the sides of a tile in a row: the largest and the smallest tile decide.
    private double worstRatio(int from, int to, double side) {
        double sum = sum(from, to);
        double square = side * side;
        return Math.max(square * areas[from] / (sum * sum), sum * sum / (square * areas[to - 1]));
    }

    private double sum(int from, int to) {
        return DoubleStream.of(areas).skip(from).limit(to - (long) from).sum();
    }
}
