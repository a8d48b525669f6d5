package counterpart.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.Ranking;
import counterpart.engine.World;
import counterpart.engine.model.Profile;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The order of the list shown, one region per country, and the parts of the world.
class ListShownTest {

    private static final Profile PROFILE = World.doingAndSeeking("batteries", "mining");

    private final World world = new World();

    @Test
    void theOrderIsTheOrderOfTheScoresAlsoAmongNeighbours() {
        world.region("SE32").strongIn("mining", 9).strongIn("batteries", 3);
        world.region("SE33").strongIn("mining", 9).strongIn("batteries", 3);
        world.region("ES21").strongIn("mining", 8).strongIn("batteries", 3).strongIn("ai", 2);
        List<Match> matches = world.matches(MatchQuery.of(PROFILE, World.TODAY)).matches();
        assertThat(ids(matches)).startsWith("SE32", "SE33", "ES21");
        assertThat(matches)
                .isSortedAccordingTo(Comparator.comparingDouble(Match::score).reversed());
    }

    @Test
    void onePerCountryKeepsTheBestOfEachWithItsScore() {
        world.region("SE32").strongIn("mining", 9).strongIn("batteries", 3);
        world.region("SE33").strongIn("mining", 7).strongIn("batteries", 3);
        world.region("ES21").strongIn("mining", 2).strongIn("batteries", 3).strongIn("ai", 2);
        Matches all = world.matches(World.everything(PROFILE));
        Matches one = world.matches(World.everything(PROFILE).withOnePerCountry(true));
        assertThat(ids(one.matches())).containsExactly("SE32", "ES21");
        assertThat(one.total()).isEqualTo(2);
        assertThat(one.matches()).extracting(Match::rank).containsExactly(1, 2);
        assertThat(one.matches()).extracting(Match::rankByScore).containsExactly(1, 3);
        assertThat(one.matches().getLast().score())
                .isEqualTo(all.matches().getLast().score());
    }

    @Test
    void partsOfTheWorldHaveRanksOfTheirOwnAndTheSameScores() {
        world.region("SE32").strongIn("mining", 9).strongIn("batteries", 3);
        world.region("US-CA").strongIn("mining", 7).strongIn("batteries", 3);
        world.region("ES21").strongIn("mining", 5).strongIn("batteries", 3).strongIn("ai", 2);
        world.region("US-NY").strongIn("mining", 3).strongIn("batteries", 1).strongIn("ai", 3);
        List<Match> all = world.matches(World.everything(PROFILE)).matches();
        List<Match> overseas =
                world.matches(World.everything(PROFILE).withArea(Area.OVERSEAS)).matches();
        assertThat(ids(all)).containsExactly("SE32", "US-CA", "ES21", "US-NY");
        assertThat(all).extracting(Match::rankInArea).containsExactly(1, 1, 2, 2);
        assertThat(ids(overseas)).containsExactly("US-CA", "US-NY");
        assertThat(overseas).extracting(Match::area).containsOnly(Area.OVERSEAS);
        assertThat(overseas).extracting(Match::rankInArea).containsExactly(1, 2);
        assertThat(overseas).extracting(Match::rankByScore).containsExactly(2, 4);
        assertThat(overseas.getFirst().score()).isEqualTo(all.get(1).score());
        assertThat(ids(world.matches(World.everything(PROFILE).withArea(Area.EUROPE))
                        .matches()))
                .containsExactly("SE32", "ES21");
    }

    @Test
    void matchesAreTheSameWhateverWasAskedBefore() {
        world.region("SE32").strongIn("mining", 9).strongIn("batteries", 3);
        world.region("ES21").strongIn("mining", 2).strongIn("batteries", 8).strongIn("ai", 2);
        MatchQuery mining = World.by(PROFILE, "soughtCoverage");
        MatchQuery batteries = World.by(PROFILE, "commonGround").withLimit(1);
        try (Engine engine = world.engine()) {
            Ranking ranking = engine.ranking();
            assertThat(ranking.match(mining)).isEqualTo(world.matches(mining));
            assertThat(ranking.match(batteries)).isEqualTo(world.matches(batteries));
            assertThat(ranking.match(batteries, 1)).isEqualTo(lastOf(batteries));
            assertThat(ids(ranking.match(mining).matches())).containsExactly("SE32", "ES21");
            assertThat(ids(ranking.match(batteries).matches())).containsExactly("ES21");
        }
    }

    private Matches lastOf(MatchQuery query) {
        try (Engine engine = world.engine()) {
            return engine.ranking().match(query, 1);
        }
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.region().id().value()).toList();
    }
}
