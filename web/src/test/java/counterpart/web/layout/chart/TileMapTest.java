package counterpart.web.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.layout.picture.TextMeasure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TileMapTest {

    private static final TileMap MAP = TileMap.of(List.of(
            new TileMap.Parts("Medical and health sciences", "", parts(4, 0.1)),
            new TileMap.Parts("Natural sciences", "", parts(30, 0.01)),
            new TileMap.Parts("nothing", "", List.of())));

    private static List<TileMap.Part> parts(int count, double value) {
        return IntStream.range(0, count)
                .mapToObj(i -> new TileMap.Part("electronic engineering " + i, value, "", 0, "", ""))
                .toList();
    }

    @Test
    void namesAreLegibleAndFitTheirTilesOrAreAbsent() {
        List<TileMap.Tile> tiles =
                MAP.groups().stream().flatMap(group -> group.tiles().stream()).toList();
        assertThat(tiles).hasSize(34);
        assertThat(tiles).anySatisfy(tile -> assertThat(tile.lines()).isNotEmpty());
        assertThat(tiles).filteredOn(tile -> !tile.lines().isEmpty()).allSatisfy(tile -> {
            assertThat(tile.size()).isGreaterThanOrEqualTo(11);
            assertThat(tile.lines())
                    .allSatisfy(line -> assertThat(TextMeasure.width(line, tile.size()))
                            .isLessThan(tile.box().width() * 1.25));
            assertThat(tile.textY(tile.lines().size() - 1))
                    .isLessThan(tile.box().bottom());
        });
    }

    @Test
    void theLargestTilesComeFirstAndEmptyGroupsAreLeftOut() {
        assertThat(MAP.groups()).hasSize(2);
        assertThat(MAP.largest(4))
                .allSatisfy(tile -> assertThat(tile.part().value()).isEqualTo(0.1));
    }
}
