package counterpart.engine.ranking.portfolio;

import static counterpart.engine.World.doingAndSeeking;
import static counterpart.engine.World.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import counterpart.engine.Engine;
import counterpart.engine.World;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.gap.HoldingLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionComparisonTest {

    private static final RegionId SWEDEN = new RegionId("SE33");
    private static final RegionId SPAIN = new RegionId("ES21");

    private final World world = new World();

    @Test
    void givesTheRegionsInTheOrderAskedForWithTheirOwnRanks() {
        try (Engine engine = engine()) {
            MatchQuery query = everything(doingAndSeeking("batteries", "mining"));
            RegionComparison comparison = engine.ranking().compare(query, List.of(SPAIN, SWEDEN));
            assertThat(comparison.matches().stream().map(match -> match.region().id()))
                    .containsExactly(SPAIN, SWEDEN);
            for (Match match : comparison.matches()) {
                Match listed = engine.ranking().match(query).matches().stream()
                        .filter(other -> other.region().equals(match.region()))
                        .findFirst()
                        .orElseThrow();
                assertThat(match.score()).isEqualTo(listed.score());
                assertThat(match.rankByScore()).isEqualTo(listed.rankByScore());
                assertThat(match.adds()).isEqualTo(listed.adds());
            }
        }
    }

    @Test
    void setsEveryFieldThatOneAddsAgainstTheOthers() {
        try (Engine engine = engine()) {
            RegionComparison comparison = engine.ranking()
                    .compare(everything(doingAndSeeking("batteries", "mining")), List.of(SWEDEN, SPAIN));
            RegionComparison.Row sought = comparison.rows().getFirst();
            assertThat(sought.field().label().in(Language.EN)).isEqualTo("mining");
            assertThat(sought.sought()).isTrue();
            assertThat(sought.strengths().get(0).worldRank()).isEqualTo(1);
            assertThat(sought.strengths().get(1).strength()).isZero();
            assertThat(comparison.rows().stream().map(row -> row.field().label().in(Language.EN)))
                    .contains("hydrogen");
        }
    }

    @Test
    void tellsWhatOneHasAndTheOtherLacks() {
        try (Engine engine = engine()) {
            RegionComparison comparison = engine.ranking()
                    .compare(everything(doingAndSeeking("batteries", "mining")), List.of(SWEDEN, SPAIN));
            assertThat(comparison.onlyAt(0, HoldingLevel.QUARTER).stream()
                            .map(field -> field.label().in(Language.EN)))
                    .containsExactly("mining");
            assertThat(comparison.onlyAt(1, HoldingLevel.QUARTER).stream()
                            .map(field -> field.label().in(Language.EN)))
                    .containsExactly("hydrogen");
        }
    }

    @Test
    void comparesRegionsThatAreNoCandidates() {
        world.region("FR10").strongIn("mining", 9).participations(3);
        try (Engine engine = engine()) {
            RegionComparison comparison = engine.ranking()
                    .compare(everything(doingAndSeeking("batteries", "mining")), List.of(new RegionId("FR10"), SWEDEN));
            assertThat(comparison.matches()).hasSize(2);
        }
    }

    @Test
    void refusesARegionThatDoesNotExist() {
        try (Engine engine = engine()) {
            MatchQuery query = everything(doingAndSeeking("batteries", "mining"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> engine.ranking().compare(query, List.of(new RegionId("XX99"))))
                    .withMessageContaining("XX99");
        }
    }

    private Engine engine() {
        world.related("batteries", "hydrogen", 8);
        world.region("DE11").strongIn("batteries");
        world.region("SE33").strongIn("mining", 9);
        world.region("ES21").strongIn("hydrogen", 9).strongIn("batteries", 2);
        return world.engine();
    }
}
