package counterpart.web.layout.map;

import counterpart.engine.model.GeoPoint;
import java.util.List;

/// A map with a dot for each country, cropped to them.
///
/// @param viewBox the part of the sheet that is shown
public record CountryMap(String viewBox, List<Dot> dots) {

    private static final double RADIUS = 11;

    public CountryMap {
        dots = List.copyOf(dots);
    }

    /// A map of at least one country.
    public static CountryMap of(List<Place> countries) {
        List<RobinsonProjection.Point> points = countries.stream()
                .map(place -> RobinsonProjection.project(place.at()))
                .toList();
        MapSheet sheet = MapSheet.around(points);
        return new CountryMap(
                sheet.viewBox(),
                countries.stream()
                        .map(place -> Dot.of(place, RADIUS * sheet.scale()))
                        .toList());
    }

    /// A country and a point near its centre.
    public record Place(String code, String name, GeoPoint at) {}

    /// The dot of a country.
    public record Dot(String code, String name, double x, double y, double radius) {

        static Dot of(Place place, double radius) {
            RobinsonProjection.Point at = RobinsonProjection.project(place.at());
            return new Dot(place.code(), place.name(), at.x(), at.y(), radius);
        }
    }
}
