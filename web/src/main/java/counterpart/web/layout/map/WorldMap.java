package counterpart.web.layout.map;

import counterpart.engine.model.GeoPoint;
import counterpart.web.layout.picture.CircleLayout;
import counterpart.web.layout.picture.CircleLayout.Circle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A map of ranked places, cropped to them.
///
/// @param viewBox the part of the sheet that is shown
/// @param home place of the cluster; null on a map without it
public record WorldMap(String viewBox, @Nullable Home home, List<Bubble> bubbles) {

    private static final GeoPoint STUTTGART = new GeoPoint(48.78, 9.18);

    public WorldMap {
        bubbles = List.copyOf(bubbles);
    }

    /// A map of places in the order of their ranks.
    public static WorldMap of(List<Place> places) {
        List<RobinsonProjection.Point> points = points(places);
        RobinsonProjection.Point at = RobinsonProjection.project(STUTTGART);
        MapSheet sheet =
                MapSheet.around(Stream.concat(Stream.of(at), points.stream()).toList());
        Home home = new Home(at.x(), at.y(), Home.RADIUS * sheet.scale());
        return new WorldMap(sheet.viewBox(), home, bubbles(places, points, sheet, List.of(home.circle())));
    }

    /// A map of places that are close together, without the home.
    public static WorldMap near(List<Place> places) {
        List<RobinsonProjection.Point> points = points(places);
        MapSheet sheet = MapSheet.near(points);
        return new WorldMap(sheet.viewBox(), null, bubbles(places, points, sheet, List.of()));
    }

    private static List<RobinsonProjection.Point> points(List<Place> places) {
        return places.stream()
                .map(place -> RobinsonProjection.project(place.at()))
                .toList();
    }

    private static List<Bubble> bubbles(
            List<Place> places, List<RobinsonProjection.Point> points, MapSheet sheet, List<Circle> fixed) {
        double[] radii = CircleSizes.of(places, sheet.scale());
        List<Circle> circles = IntStream.range(0, places.size())
                .mapToObj(i -> new Circle(points.get(i).x(), points.get(i).y(), radii[i]))
                .toList();
        List<Circle> apart = CircleLayout.apart(circles, fixed);
        return IntStream.range(0, places.size())
                .mapToObj(i -> Bubble.of(places.get(i), circles.get(i), apart.get(i)))
                .toList();
    }

    /// A ranked place.
    ///
    /// @param id of the region, to link to
    /// @param score 0 to 100
    public record Place(String id, String name, int rank, double score, GeoPoint at) {}

    /// The place of the cluster, a diamond.
    public record Home(double x, double y, double radius) {

        private static final double RADIUS = 21;

        Circle circle() {
            return new Circle(x, y, radius);
        }

        /// The diamond as the path of an SVG, around the origin.
        public String diamond() {
            return "M0 " + -radius + "L" + radius + " 0 0 " + radius + " " + -radius + " 0z";
        }
    }

    /// A circle with its rank; `x`, `y` may be moved to avoid an overlap, `atX`, `atY` is the position of the
    /// place.
    public record Bubble(String id, String name, int rank, double x, double y, double atX, double atY, double radius) {

        static Bubble of(Place place, Circle at, Circle shown) {
            return new Bubble(
                    place.id(),
                    place.name(),
                    place.rank(),
                    tenths(shown.x()),
                    tenths(shown.y()),
                    tenths(at.x()),
                    tenths(at.y()),
                    tenths(shown.radius()));
        }

        private static double tenths(double value) {
            return Math.rint(value * 10) / 10;
        }
    }
}
