package counterpart.web.layout.map;

import counterpart.engine.model.GeoPoint;
import java.util.List;

/// A map of ranked places, cropped to them.
///
/// @param viewBox the part of the sheet that is shown
/// @param scale units of the sheet for one unit of a map that shows the whole sheet
/// @param home place of the cluster
public record WorldMap(String viewBox, double scale, Bubble home, List<Bubble> bubbles) {

    private static final GeoPoint STUTTGART = new GeoPoint(48.78, 9.18);

    public WorldMap {
        bubbles = List.copyOf(bubbles);
    }

    /// A map of places in the order of their ranks.
    public static WorldMap of(List<Place> places) {
        RobinsonProjection.Point home = RobinsonProjection.project(STUTTGART);
        List<RobinsonProjection.Point> points = places.stream()
                .map(place -> RobinsonProjection.project(place.at()))
                .toList();
        MapSheet sheet = MapSheet.around(home, points);
        return new WorldMap(
                sheet.viewBox(),
                sheet.scale(),
                new Bubble("", "", 0, home.x(), home.y(), home.x(), home.y(), 7 * sheet.scale()),
                LabelLayout.apart(places, points, sheet.scale()));
    }

    /// A map of places that are close together, without the home.
    public static WorldMap near(List<Place> places) {
        List<RobinsonProjection.Point> points = places.stream()
                .map(place -> RobinsonProjection.project(place.at()))
                .toList();
        MapSheet sheet = MapSheet.near(points);
        RobinsonProjection.Point first = points.getFirst();
        return new WorldMap(
                sheet.viewBox(),
                sheet.scale(),
                new Bubble("", "", 0, first.x(), first.y(), first.x(), first.y(), 0),
                LabelLayout.apart(places, points, sheet.scale()));
    }

    /// A ranked place.
    ///
    /// @param id of the region, to link to
    /// @param score 0 to 100
    public record Place(String id, String name, int rank, double score, GeoPoint at) {}

    /// A circle with its rank; `x`, `y` may be moved to avoid an overlap, `atX`, `atY` is the position of the
    /// place.
    public record Bubble(String id, String name, int rank, double x, double y, double atX, double atY, double radius) {

        /// Half the width of a diamond that covers as much as the circle.
        private static final double DIAMOND = 1.6;

        /// A diamond around the place, as the path of an SVG.
        public String diamond() {
            double half = radius * DIAMOND;
            return "M" + x + " " + (y - half) + "l" + half + " " + half + " " + -half + " " + half + " " + -half + " "
                    + -half + "z";
        }

        /// Whether a line should connect the circle with the place.
        public boolean moved() {
            return Math.hypot(x - atX, y - atY) > radius / 2;
        }
    }
}
