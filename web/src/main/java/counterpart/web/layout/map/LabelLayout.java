package counterpart.web.layout.map;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
/// Moves circles apart until they are legible and can be clicked: neighbours in Europe are closer than a finger is
/// wide.

final class LabelLayout {

    private static final int ROUNDS = 60;
    private static final double LEAST_RADIUS = 26;
    private static final double RADIUS_SPAN = 20;
    private static final double GAP = 1.06;

    private final List<WorldMap.Place> places;
    private final List<RobinsonProjection.Point> points;
    private final double[] radius;
    private final double[] x;
    private final double[] y;

    private LabelLayout(List<WorldMap.Place> places, List<RobinsonProjection.Point> points, double scale) {
        this.places = places;
        this.points = points;
        radius = radii(places, scale);
        x = points.stream().mapToDouble(RobinsonProjection.Point::x).toArray();
        y = points.stream().mapToDouble(RobinsonProjection.Point::y).toArray();
    }

    static List<WorldMap.Bubble> apart(
            List<WorldMap.Place> places, List<RobinsonProjection.Point> points, double scale) {
        LabelLayout spread = new LabelLayout(places, points, scale);
        for (int round = 0; round < ROUNDS; round++) {
            spread.push();
        }
        return spread.bubbles();
    }

    private void push() {
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                push(i, j);
            }
        }
    }

    private void push(int i, int j) {
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        double distance = Math.max(Math.hypot(dx, dy), 0.1);
        double missing = (radius[i] + radius[j]) * GAP - distance;
        if (missing > 0) {
            double angle = dx == 0 && dy == 0 ? i : Math.atan2(dy, dx);
            x[i] -= Math.cos(angle) * missing / 2;
            y[i] -= Math.sin(angle) * missing / 2;
            x[j] += Math.cos(angle) * missing / 2;
            y[j] += Math.sin(angle) * missing / 2;
        }
    }

    /// The lowest score on the map has the smallest circle.
    private static double[] radii(List<WorldMap.Place> places, double scale) {
        DoubleSummaryStatistics scores =
                places.stream().mapToDouble(WorldMap.Place::score).summaryStatistics();
        double span = Math.max(scores.getMax() - scores.getMin(), 1);
        return places.stream()
                .mapToDouble(place -> (LEAST_RADIUS + RADIUS_SPAN * (place.score() - scores.getMin()) / span) * scale)
                .toArray();
    }

    private List<WorldMap.Bubble> bubbles() {
        List<WorldMap.Bubble> bubbles = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            WorldMap.Place place = places.get(i);
            bubbles.add(new WorldMap.Bubble(
                    place.id(),
                    place.name(),
                    place.rank(),
                    x[i],
                    y[i],
                    points.get(i).x(),
                    points.get(i).y(),
                    radius[i]));
        }
        return bubbles;
    }
}
