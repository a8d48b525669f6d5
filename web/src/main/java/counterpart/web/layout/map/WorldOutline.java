package counterpart.web.layout.map;

import counterpart.engine.model.GeoPoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Land and borders of the world as SVG paths in whole units of the sheet, created once.
@Component
public final class WorldOutline {

    private static final String FILE = "/counterpart/data/geography/world.geojson";

    private final String land;
    private final String borders;

    WorldOutline(JsonMapper json) {
        JsonNode features = json.readTree(file()).path("features");
        land = path(features.get(0).path("geometry").path("coordinates"), "z");
        borders = path(features.get(1).path("geometry").path("coordinates"), "");
    }

    public String land() {
        return land;
    }

    public String borders() {
        return borders;
    }

    private static byte[] file() {
        try (InputStream file = Objects.requireNonNull(WorldOutline.class.getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static String path(JsonNode shapes, String end) {
        StringBuilder path = new StringBuilder();
        lines(shapes, end, path);
        return path.toString();
    }

    private static void lines(JsonNode shapes, String end, StringBuilder path) {
        if (shapes.get(0).get(0).isNumber()) {
            line(shapes, path);
            path.append(end);
        } else {
            shapes.forEach(shape -> lines(shape, end, path));
        }
    }

    private static void line(JsonNode places, StringBuilder path) {
        long x = 0;
        long y = 0;
        for (JsonNode place : places) {
            RobinsonProjection.Point point = RobinsonProjection.project(
                    new GeoPoint(place.get(1).asDouble(), place.get(0).asDouble()));
            long dx = Math.round(point.x()) - x;
            long dy = Math.round(point.y()) - y;
            if (x == 0 && y == 0) {
                path.append('M').append(dx).append(' ').append(dy).append('l');
            } else if (dx != 0 || dy != 0) {
                path.append(dx).append(' ').append(dy).append(' ');
            }
            x += dx;
            y += dy;
        }
    }
}
