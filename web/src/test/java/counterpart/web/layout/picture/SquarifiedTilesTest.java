package counterpart.web.layout.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SquarifiedTilesTest {

    private static final Box WHOLE = new Box(10, 20, 600, 400);
    /// The example of the paper.
    private static final List<Double> VALUES = List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0);

    private final List<Box> tiles = SquarifiedTiles.of(VALUES, WHOLE);

    @Test
    void areasAreInProportionToTheValues() {
        for (int i = 0; i < tiles.size(); i++) {
            Box tile = tiles.get(i);
            assertThat(tile.width() * tile.height()).isCloseTo(VALUES.get(i) * 10_000, within(1e-6));
        }
    }

    @Test
    void tilesLieSideBySideWithinTheWhole() {
        for (Box tile : tiles) {
            assertThat(new Box(9.99, 19.99, 600.02, 400.02).contains(tile)).isTrue();
            assertThat(tiles.stream().filter(other -> other != tile))
                    .noneMatch(other -> tile.inset(0.01).overlaps(other.inset(0.01)));
        }
    }

    /// The first row of the paper's example has two tiles of three to two.
    @Test
    void tilesAreNearlySquare() {
        assertThat(tiles.getFirst().width() / tiles.getFirst().height()).isCloseTo(1.5, within(1e-9));
        assertThat(tiles)
                .allSatisfy(tile -> assertThat(
                                Math.max(tile.width(), tile.height()) / Math.min(tile.width(), tile.height()))
                        .isLessThan(3));
    }
}
