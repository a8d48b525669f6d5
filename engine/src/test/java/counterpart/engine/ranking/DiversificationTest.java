package counterpart.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.model.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiversificationTest {

    private static final Profile PROFILE = World.doingAndSeeking("batteries", "mining");

    private final World world = new World();

    @Test
    void letsAnotherCountryGoBeforeTheTwinNextDoor() {
        world.region("SE32").strongIn("mining", 9).strongIn("batteries", 3);
        world.region("SE33").strongIn("mining", 9).strongIn("batteries", 3);
        world.region("ES21").strongIn("mining", 8).strongIn("batteries", 3).strongIn("ai", 2);
        assertThat(order(true)).startsWith("SE32", "ES21");
        assertThat(order(false)).startsWith("SE32", "SE33");
    }

    @Test
    void losesNobodyAndKeepsScores() {
        for (int i = 1; i <= 9; i++) {
            world.region("SE3" + i).strongIn("mining", i).strongIn("batteries", 10 - i);
        }
        assertThat(order(true)).containsExactlyInAnyOrderElementsOf(order(false));
        List<Match> matches = matches(true, 4);
        assertThat(matches).extracting(Match::rank).containsExactly(1, 2, 3, 4);
        assertThat(matches.getFirst().rankByScore()).isEqualTo(1);
    }

    @Test
    void bringsNobodyForwardWhoIsOnlyDifferent() {
        world.region("SE32").strongIn("mining", 9).strongIn("batteries", 9);
        world.region("SE33").strongIn("mining", 8).strongIn("batteries", 8);
        world.region("ES21").strongIn("ai", 1);
        assertThat(order(true)).containsExactly("SE32", "SE33", "ES21");
    }

    @Test
    void aLongerListBeginsLikeAShorterOne() {
        for (int i = 1; i <= 9; i++) {
            world.region("SE3" + i).strongIn("mining", i).strongIn("batteries", 10 - i);
        }
        List<String> all = order(true);
        assertThat(matches(true, 3))
                .extracting(match -> match.region().id().value())
                .isEqualTo(all.subList(0, 3));
    }

    private List<String> order(boolean diversify) {
        return matches(diversify, 1000).stream()
                .map(match -> match.region().id().value())
                .toList();
    }

    private List<Match> matches(boolean diversify, int limit) {
        return world.matches(World.everything(PROFILE).withDiversify(diversify).withLimit(limit))
                .matches();
    }
}
