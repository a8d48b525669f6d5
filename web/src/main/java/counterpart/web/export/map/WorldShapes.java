package counterpart.web.export.map;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Land and borders as shapes, in the Equal Earth projection (Šavrič, Patterson & Jenny 2019) with the equator's
/// length of [#WIDTH] and north up.
final class WorldShapes {

    /// Length of the equator on the map.
    static final double WIDTH = 360;

    private static final String FILE = "/counterpart/data/geography/world.geojson";
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double ROOT = Math.sqrt(3) / 2;
    /// Half the equator's length for a globe of radius 1.
    private static final double HALF_EQUATOR = Math.PI / (ROOT * A1);

    private static final List<Path2D> LAND = new ArrayList<>();
    private static final List<Path2D> BORDERS = new ArrayList<>();

    static {
        JsonNode features = JsonMapper.shared().readTree(file()).path("features");
        lines(features.get(0).path("geometry").path("coordinates"), true, LAND);
        lines(features.get(1).path("geometry").path("coordinates"), false, BORDERS);
    }

    private WorldShapes() {}

    static List<Path2D> land() {
        return LAND;
    }

    static List<Path2D> borders() {
        return BORDERS;
    }

    /// x and y of a place, in degrees of the equator from the map's centre; y grows to the south.
    static double[] project(double lat, double lon) {
        double angle = Math.asin(ROOT * Math.sin(Math.toRadians(lat)));
        double square = angle * angle;
        double sixth = square * square * square;
        double x = Math.toRadians(lon)
                * Math.cos(angle)
                / (ROOT * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)));
        double y = angle * (A1 + A2 * square + sixth * (A3 + A4 * square));
        double scale = WIDTH / 2 / HALF_EQUATOR;
        return new double[] {x * scale, -y * scale};
    }

    private static void lines(JsonNode shapes, boolean closed, List<Path2D> paths) {
        if (shapes.get(0).get(0).isNumber()) {
            paths.add(line(shapes, closed));
        } else {
            shapes.forEach(shape -> lines(shape, closed, paths));
        }
    }

    private static Path2D line(JsonNode places, boolean closed) {
        Path2D line = new Path2D.Double();
        for (JsonNode place : places) {
            double[] point = project(place.get(1).asDouble(), place.get(0).asDouble());
            if (line.getCurrentPoint() == null) {
                line.moveTo(point[0], point[1]);
            } else {
                line.lineTo(point[0], point[1]);
            }
        }
        if (closed) {
            line.closePath();
        }
        return line;
    }

    private static byte[] file() {
        try (InputStream file = Objects.requireNonNull(WorldShapes.class.getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
