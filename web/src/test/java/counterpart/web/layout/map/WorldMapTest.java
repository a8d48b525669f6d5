package counterpart.web.layout.map;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.model.GeoPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WorldMapTest {

    private static final WorldMap MAP = WorldMap.of(List.of(
            new WorldMap.Place("ES30", "Madrid", 1, 81, new GeoPoint(40.4, -3.7)),
            new WorldMap.Place("ES21", "Basque Country", 2, 70, new GeoPoint(43.0, -2.6)),
            new WorldMap.Place("FR10", "Île-de-France", 3, 66, new GeoPoint(48.8, 2.4)),
            new WorldMap.Place("CH04", "Zürich", 4, 60, new GeoPoint(47.4, 8.6)),
            new WorldMap.Place("AT33", "Tyrol", 5, 55, new GeoPoint(47.2, 11.3))));

    @Test
    void theFirstPlaceIsWhereItIs() {
        WorldMap.Bubble first = MAP.bubbles().getFirst();
        assertThat(Math.hypot(first.x() - first.atX(), first.y() - first.atY())).isLessThan(0.5);
    }

    @Test
    void theHomeIsNotCovered() {
        WorldMap.Home home = Objects.requireNonNull(MAP.home());
        assertThat(MAP.bubbles())
                .allSatisfy(bubble -> assertThat(Math.hypot(bubble.x() - home.x(), bubble.y() - home.y()))
                        .isGreaterThan(bubble.radius() + home.radius()));
    }

    @Test
    void aHigherScoreHasALargerCircle() {
        List<Double> radii = MAP.bubbles().stream().map(WorldMap.Bubble::radius).toList();
        assertThat(radii).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(radii.getFirst() / radii.getLast()).isGreaterThan(1.5);
    }

    /// Places in Europe alone fill the picture, without the ocean.
    @Test
    void thePictureIsFittedToThePlaces() {
        String[] box = MAP.viewBox().split(" ", -1);
        double width = Double.parseDouble(box[2]);
        double reach = MAP.bubbles().stream()
                        .mapToDouble(WorldMap.Bubble::atX)
                        .max()
                        .orElseThrow()
                - MAP.bubbles().stream().mapToDouble(WorldMap.Bubble::atX).min().orElseThrow();
        assertThat(width).isBetween(reach, Math.max(300, reach * 1.5));
    }
}
