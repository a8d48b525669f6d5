package counterpart.web.layout.picture;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Moves circles apart until none covers another. The first circle is the most important: the later one of a pair moves
/// more, and the first one moves only for what is fixed. `figures.js` does the same while a map is zoomed.
public final class CircleLayout {

    private static final int ROUNDS = 80;
    private static final double GAP = 1.06;
    private static final double FIRST = 0.001;

    private final double[] x;
    private final double[] y;
    private final double[] radius;
    private final double[] mobility;

    private CircleLayout(List<Circle> circles, List<Circle> fixed) {
        List<Circle> all = Stream.concat(circles.stream(), fixed.stream()).toList();
        x = all.stream().mapToDouble(Circle::x).toArray();
        y = all.stream().mapToDouble(Circle::y).toArray();
        radius = all.stream().mapToDouble(Circle::radius).toArray();
        mobility = IntStream.range(0, all.size())
                .mapToDouble(i -> i >= circles.size() ? 0 : Math.max(i, FIRST))
                .toArray();
    }

    /// The circles in the same order, moved.
    ///
    /// @param fixed circles that are not moved
    public static List<Circle> apart(List<Circle> circles, List<Circle> fixed) {
        CircleLayout layout = new CircleLayout(circles, fixed);
        for (int round = 0; round < ROUNDS; round++) {
            layout.push();
        }
        return IntStream.range(0, circles.size())
                .mapToObj(i -> new Circle(layout.x[i], layout.y[i], layout.radius[i]))
                .toList();
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
        double missing = (radius[i] + radius[j]) * GAP - Math.hypot(dx, dy);
        double both = mobility[i] + mobility[j];
        if (missing > 0 && both > 0) {
            double angle = dx == 0 && dy == 0 ? i : Math.atan2(dy, dx);
            move(i, -missing * mobility[i] / both, angle);
            move(j, missing * mobility[j] / both, angle);
        }
    }

    private void move(int i, double distance, double angle) {
        x[i] += Math.cos(angle) * distance;
        y[i] += Math.sin(angle) * distance;
    }

    /// A circle on a sheet.
    public record Circle(double x, double y, double radius) {}
}
