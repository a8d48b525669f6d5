package counterpart.web.layout.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.web.layout.picture.CircleLayout.Circle;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CircleLayoutTest {

    private static final double RADIUS = 10;

    @Test
    void noCircleCoversAnotherOrWhatIsFixed() {
        Random random = new Random(7);
        List<Circle> crowd = Stream.generate(() -> new Circle(random.nextDouble(60), random.nextDouble(60), RADIUS))
                .limit(12)
                .toList();
        Circle home = new Circle(30, 30, RADIUS);
        List<Circle> apart = CircleLayout.apart(crowd, List.of(home));
        for (Circle one : apart) {
            assertThat(Stream.concat(apart.stream(), Stream.of(home)).filter(other -> other != one))
                    .allSatisfy(other ->
                            assertThat(distance(one, other)).isGreaterThan((one.radius() + other.radius()) * 0.98));
        }
    }

    @Test
    void theFirstCircleStaysWhereItIs() {
        Circle first = new Circle(5, 5, RADIUS);
        List<Circle> apart =
                CircleLayout.apart(List.of(first, new Circle(6, 5, RADIUS), new Circle(5, 6, RADIUS)), List.of());
        assertThat(distance(first, apart.getFirst())).isCloseTo(0, within(0.5));
    }

    @Test
    void circlesWithRoomAreNotMoved() {
        List<Circle> circles = List.of(new Circle(0, 0, RADIUS), new Circle(100, 0, RADIUS));
        assertThat(CircleLayout.apart(circles, List.of())).isEqualTo(circles);
    }

    private static double distance(Circle one, Circle other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
