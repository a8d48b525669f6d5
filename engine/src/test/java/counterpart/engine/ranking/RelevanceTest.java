package counterpart.engine.ranking;

import static counterpart.engine.World.by;
import static counterpart.engine.World.doing;
import static counterpart.engine.World.doingAndSeeking;
import static counterpart.engine.World.everything;
import static counterpart.engine.World.seeking;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Tiny worlds, one question each, expected order.
class RelevanceTest {

    private final World world = new World();

    @Test
    void ranksTheRegionThatFillsTheGapFirst() {
        world.region("SE33").strongIn("mining");
        world.region("ES21").strongIn("batteries");
        assertThat(order(by(doingAndSeeking("batteries", "mining"), "complementarity")))
                .containsExactly("SE33", "ES21");
    }

    @Test
    void ranksTheTwinFirstByCommonGround() {
        world.region("SE33").strongIn("mining");
        world.region("ES21").strongIn("batteries");
        assertThat(order(by(doing("batteries"), "commonGround"))).containsExactly("ES21", "SE33");
    }

    @Test
    void prefersWhatIsRelatedToWhatTheClusterDoes() {
        world.region("DE11").strongIn("batteries");
        world.related("batteries", "hydrogen", 8).related("surgery", "imaging", 8);
        world.region("SE33").strongIn("hydrogen");
        world.region("ES21").strongIn("imaging");
        assertThat(order(by(doing("batteries"), "complementarity"))).containsExactly("SE33", "ES21");
    }

    @Test
    void doesNotCountWhatTheClusterHasAlready() {
        world.related("batteries", "hydrogen", 8).related("batteries", "ai", 8);
        world.region("SE33").strongIn("hydrogen");
        world.region("ES21").strongIn("ai");
        assertThat(order(by(doing("batteries", "hydrogen"), "complementarity")).getFirst())
                .isEqualTo("ES21");
    }

    @Test
    void findsEvidenceBelowAFieldOfTheProfile() {
        world.region("SE33").strongIn("fuel cells");
        world.region("ES21").strongIn("ai");
        assertThat(order(by(doing("hydrogen"), "commonGround"))).containsExactly("SE33", "ES21");
    }

    @Test
    void fallsBackToTheFieldAboveWhereNobodyWorksInTheFieldItself() {
        world.region("SE33").strongIn("mining");
        world.region("ES21").strongIn("ai");
        assertThat(order(by(doing("copper mining"), "commonGround"))).containsExactly("SE33", "ES21");
    }

    @Test
    void prefersTheSpecialisedRegionToTheBigOneByDefault() {
        world.region("FR10")
                .strongIn("surgery", 9)
                .strongIn("ai", 60)
                .strongIn("mining", 60)
                .strongIn("batteries", 60);
        world.region("SE33").strongIn("surgery", 8);
        assertThat(order(by(doing("surgery"), "commonGround"))).containsExactly("SE33", "FR10");
        assertThat(order(by(doing("surgery"), "excellence"))).containsExactly("FR10", "SE33");
    }

    @Test
    void coversSoughtFieldsRatherThanRepeatOne() {
        world.region("SE33").strongIn("ai", 5).strongIn("security", 5);
        world.region("ES21").strongIn("ai", 40);
        assertThat(order(by(seeking("ai", "security"), "soughtCoverage"))).containsExactly("SE33", "ES21");
    }

    @Test
    void ranksPartnersOfThePastFirstByTies() {
        world.region("SE33").strongIn("ai");
        world.region("ES21").strongIn("ai");
        world.jointProjects("DE11", "SE33", 7);
        assertThat(order(by(doing("ai"), "ties"))).containsExactly("SE33", "ES21");
    }

    @Test
    void countsAContactMoreThanAJointProject() {
        world.region("SE33").strongIn("ai");
        world.region("ES21").strongIn("ai");
        world.jointProjects("DE11", "ES21", 3);
        var cluster = World.cluster("c", doing("ai"), World.contact("c", "SE", "SE33"));
        var query = everything(cluster).withWeights(Weights.of(Map.of("ties", 1.0)));
        assertThat(order(query)).containsExactly("SE33", "ES21");
    }

    @Test
    void ranksTheNearRegionFirstByProximity() {
        world.region("FR10").at(48.9, 2.4).strongIn("ai");
        world.region("SG").at(1.3, 103.8).strongIn("ai");
        assertThat(order(by(doing("ai"), "proximity"))).containsExactly("FR10", "SG");
    }

    @Test
    void ranksTheRegionThatGainsMostFirstByMutualBenefit() {
        world.region("DE11").strongIn("batteries");
        world.related("batteries", "hydrogen", 8);
        world.region("SE33").strongIn("hydrogen");
        world.region("ES21").strongIn("surgery");
        assertThat(order(by(doing("batteries"), "mutualBenefit")).getFirst()).isEqualTo("SE33");
    }

    @Test
    void ordersEqualRegionsByTheirIdentifiers() {
        world.region("SE33").strongIn("ai");
        world.region("ES21").strongIn("ai");
        assertThat(order(by(doing("ai"), "commonGround"))).containsExactly("ES21", "SE33");
    }

    @Test
    void putsGradesAndCountsOnOneScale() {
        for (int i = 1; i <= 9; i++) {
            world.region("SE3" + i).strongIn("ai", i).strongIn("mining", 10);
        }
        world.region("US-CA").graded("ai", 3).participations(0);
        world.region("US-MN").graded("ai", 1).participations(0);
        List<String> order = order(by(doing("ai"), "commonGround"));
        assertThat(order.indexOf("US-CA")).isLessThan(2);
        assertThat(order.indexOf("US-MN")).isBetween(2, 4);
    }

    private List<String> order(MatchQuery query) {
        return world.matches(query).matches().stream()
                .map(match -> match.region().id().value())
                .toList();
    }
}
