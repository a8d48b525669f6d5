package counterpart.web.layout.map;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/// Radii of circles by score: the lowest score on the map has the smallest circle, in which two digits are legible.
final class CircleSizes {

    private static final double LEAST_RADIUS = 29;
    private static final double SPAN = 23;

    private CircleSizes() {}

    /// Radii in the order of the places.
    ///
    /// @param scale units of the sheet for one unit of a map that shows the whole sheet
    static double[] of(List<WorldMap.Place> places, double scale) {
        DoubleSummaryStatistics scores =
                places.stream().mapToDouble(WorldMap.Place::score).summaryStatistics();
        double span = Math.max(scores.getMax() - scores.getMin(), 1);
        return places.stream()
                .mapToDouble(place -> (LEAST_RADIUS + SPAN * (place.score() - scores.getMin()) / span) * scale)
                .toArray();
    }
}
