package counterpart.engine.ranking.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.RegionBuilder;
import counterpart.engine.World;
import counterpart.engine.model.Profile;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.RegionFilters;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankStabilityTest {

    private static final Profile PROFILE = World.doingAndSeeking("batteries", "mining");
    private static final RegionId NEAR = new RegionId("SE33");
    private static final RegionId FAR = new RegionId("ES21");

    private final World world = new World();

    @Test
    void countsPlacesAmongThoseThatPassTheFilters() {
        world.region("SE33").strongIn("mining", 9).strongIn("batteries", 3);
        world.region("ES21").strongIn("mining", 5).strongIn("batteries", 3);
        world.region("ES30").strongIn("mining", 4).strongIn("batteries", 3);
        MatchQuery spain = World.everything(PROFILE).withFilters(only("ES"));
        RankStability placement = placement(spain);
        Matches matches = world.matches(spain);
        assertThat(placement.places()).hasSize(2);
        for (Match match : matches.matches()) {
            RankStability.Place place = placement.place(match.region().id()).orElseThrow();
            assertThat(place.amongFiltered()).isEqualTo(match.rank());
            assertThat(place.among()).isEqualTo(match.rankByScore());
        }
        assertThat(placement.place(new RegionId("SE33"))).isEmpty();
    }

    @Test
    void saysHowManyPlacesOtherWeightsMoveARegion() {
        world.region(NEAR.value())
                .strongIn("batteries", 3)
                .strongIn("mining", 3)
                .at(48.8, 8.5);
        world.region(FAR.value()).strongIn("mining", 9).strongIn("batteries", 3).at(43, -2);
        MatchQuery query = World.everything(PROFILE).withStrategy(Strategy.OPEN_UP);
        MatchQuery own = new MatchQuery(
                query.cluster(),
                PROFILE,
                Strategy.OPEN_UP,
                Optional.of(Weights.of(Map.of("proximity", 1.0))),
                query.filters(),
                10,
                false,
                Area.ALL,
                query.on());
        assertThat(placement(own).place(NEAR).orElseThrow()).isEqualTo(new RankStability.Place(1, 1, 2));
        assertThat(placement(own).place(NEAR).orElseThrow().gained()).isEqualTo(1);
        assertThat(placement(own).place(FAR).orElseThrow().gained()).isEqualTo(-1);
    }

    @Test
    void itsOwnWeightsMoveNobody() {
        for (int i = 1; i <= 6; i++) {
            world.region("SE3" + i).strongIn("mining", i).strongIn("batteries", 10 - i);
        }
        assertThat(placement(MatchQuery.of(PROFILE, World.TODAY)).places().values())
                .allSatisfy(place -> assertThat(place.gained()).isZero());
    }

    @Test
    void aClearHeadIsStable() {
        for (int i = 1; i <= 9; i++) {
            RegionBuilder region = world.region("SE3" + i).strongIn("care", 9);
            if (i <= 5) {
                region.strongIn("mining", 40).strongIn("batteries", 30);
            }
        }
        RankStability.Stability stability =
                placement(by("complementarity", 50, "commonGround", 50)).stability();
        assertThat(stability.head()).isEqualTo(5);
        assertThat(stability.variants()).isEqualTo(4);
        assertThat(stability.unchanged()).isEqualTo(4);
        assertThat(stability.isFirm(new RegionId("SE31"))).isTrue();
        assertThat(stability.isFirm(new RegionId("SE39"))).isFalse();
    }

    @Test
    void aCloseRaceIsNot() {
        for (int i = 1; i <= 4; i++) {
            world.region("SE3" + i).strongIn("mining", 40).strongIn("batteries", 40);
        }
        world.region("ES11").strongIn("mining", 40).strongIn("ai", 8);
        world.region("ES12").strongIn("batteries", 40).strongIn("ai", 8);
        RankStability even = placement(by("soughtCoverage", 50, "commonGround", 50));
        double gap = score(by("soughtCoverage", 50, "commonGround", 50), "ES11")
                - score(by("soughtCoverage", 50, "commonGround", 50), "ES12");
        assertThat(Math.abs(gap)).as("the two are close").isLessThan(5);
        assertThat(even.stability().unchanged()).isLessThan(even.stability().variants());
        assertThat(even.stability().isFirm(new RegionId("SE31"))).isTrue();
    }

    private double score(MatchQuery query, String region) {
        return world.matches(query).matches().stream()
                .filter(match -> match.region().id().value().equals(region))
                .mapToDouble(Match::score)
                .findFirst()
                .orElseThrow();
    }

    private static MatchQuery by(String one, double weight, String other, double otherWeight) {
        return World.everything(PROFILE).withWeights(Weights.of(Map.of(one, weight, other, otherWeight)));
    }

    private RankStability placement(MatchQuery query) {
        try (Engine engine = world.engine()) {
            return engine.ranking().placement(query);
        }
    }

    private static RegionFilters only(String country) {
        return new RegionFilters(
                Set.of(country),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                RegionFilters.Contacts.ANY,
                OptionalInt.empty(),
                false);
    }
}
