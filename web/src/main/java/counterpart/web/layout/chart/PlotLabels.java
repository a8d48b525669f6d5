package counterpart.web.layout.chart;

import counterpart.web.layout.picture.Box;
import counterpart.web.layout.picture.CircleLayout.Circle;
import counterpart.web.layout.picture.TextMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Finds a place for the name of each dot: beside it if there is room, else further off with a line to the dot. No name
/// covers a dot or another name; a name without room is left out.
public final class PlotLabels {

    public static final double SIZE = 13;

    private static final double LINE = 17;
    private static final double[] DISTANCES = {3, 16, 30, 46, 64};
    private static final int DIRECTIONS = 16;

    /// From this distance on a line leads from the dot to its name.
    private static final double FAR = 10;

    private final List<Box> taken;
    private final Box frame;

    private PlotLabels(List<Circle> circles, Box frame) {
        taken = new ArrayList<>(circles.stream().map(PlotLabels::around).toList());
        this.frame = frame;
    }

    /// The labels in the order of the circles.
    static List<Label> of(List<String> names, List<Circle> circles, Box frame) {
        PlotLabels labels = new PlotLabels(circles, frame);
        return IntStream.range(0, names.size())
                .mapToObj(i -> labels.place(names.get(i), circles.get(i)))
                .toList();
    }

    private static Box around(Circle circle) {
        double radius = circle.radius();
        return new Box(circle.x() - radius, circle.y() - radius, 2 * radius, 2 * radius);
    }

    private Label place(String name, Circle circle) {
        double width = TextMeasure.width(name, SIZE);
        Optional<Spot> spot = DoubleStream.of(DISTANCES)
                .boxed()
                .flatMap(distance -> IntStream.range(0, DIRECTIONS)
                        .mapToObj(direction -> Spot.of(circle, width, distance, direction))
                        .sorted(Comparator.comparingDouble(Spot::effort)))
                .filter(one -> frame.contains(one.box()) && taken.stream().noneMatch(one.box()::overlaps))
                .findFirst();
        spot.ifPresent(one -> taken.add(one.box()));
        return spot.map(one -> one.label(name, circle)).orElse(Label.NONE);
    }

    /// A possible place of a name.
    ///
    /// @param effort how unusual its direction is: names stand to the right if they can
    private record Spot(Box box, double distance, double effort) {

        static Spot of(Circle circle, double width, double distance, int direction) {
            double angle = 2 * Math.PI * direction / DIRECTIONS;
            double reach = circle.radius() + distance;
            double x = circle.x() + Math.cos(angle) * reach;
            double y = circle.y() + Math.sin(angle) * reach;
            double left = x - width * (1 - Math.cos(angle)) / 2;
            double top = y - LINE * (1 - Math.sin(angle)) / 2;
            return new Spot(new Box(left, top, width, LINE), distance, 1 - Math.cos(angle) + Math.abs(Math.sin(angle)));
        }

        Label label(String name, Circle circle) {
            double toX = Math.clamp(circle.x(), box.left(), box.right());
            double toY = Math.clamp(circle.y(), box.top(), box.bottom());
            return new Label(
                    name,
                    Math.rint(box.left() + box.width() / 2),
                    Math.rint(box.top() + box.height() / 2),
                    distance >= FAR,
                    Math.rint(toX),
                    Math.rint(toY));
        }
    }

    /// The name of a dot; empty when there is no room for it.
    ///
    /// @param x middle of the text
    /// @param far whether a line leads to it, to `toX`, `toY`
    public record Label(String text, double x, double y, boolean far, double toX, double toY) {

        static final Label NONE = new Label("", 0, 0, false, 0, 0);
    }
}
