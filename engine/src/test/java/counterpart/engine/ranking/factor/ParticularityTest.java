package counterpart.engine.ranking.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.ClusterExistence;
import counterpart.engine.World;
import counterpart.engine.model.Cluster;
import counterpart.engine.ranking.FactorKeys;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParticularityTest {

    private static final Cluster BATTERIES = World.cluster("battery", World.doing("batteries"));
    private static final Cluster SURGERY = World.cluster("surgery", World.doing("surgery"));
    private static final Cluster THIRD = World.cluster("third", World.doing("batteries", "surgery"));

    private final World world = new World();

    ParticularityTest() {
        world.region("SE33").strongIn("batteries", 20).strongIn("surgery", 20);
        world.region("ES21").strongIn("batteries", 20);
        world.region("FR10").strongIn("surgery", 20);
        world.region("NO06").strongIn("care", 20);
        world.cluster(BATTERIES).cluster(SURGERY);
    }

    @Test
    void isKnownByItsKey() {
        assertThat(FactorKeys.all()).contains("particularity");
    }

    @Test
    void theBestOfAllClustersIsNobodysInParticular() {
        Map<String, Double> values = values(world, World.everything(THIRD));
        assertThat(values.values()).allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
        assertThat(values.get("SE33")).isZero();
        assertThat(values.get("ES21")).isGreaterThan(0.1);
        assertThat(values.get("NO06")).isGreaterThan(values.get("ES21"));
    }

    @Test
    void aLapsedClusterHasNoPartInTheMeanAndKeepsItsMatches() {
        Map<String, Double> before = values(world, World.everything(THIRD));
        Cluster lapsed =
                ClusterExistence.existing(World.cluster("old", World.doing("care")), ClusterExistence.lapsed(null));
        world.cluster(lapsed);
        assertThat(values(world, World.everything(THIRD))).isEqualTo(before);
        assertThat(world.matches(World.everything(lapsed))
                        .matches()
                        .getFirst()
                        .region()
                        .id()
                        .value())
                .isEqualTo("NO06");
    }

    @Test
    void isOneLessTheSquareOfTheShareOfTheMeanScore() {
        Map<String, Double> means = new LinkedHashMap<>();
        for (Cluster cluster : List.of(BATTERIES, SURGERY)) {
            for (Match match : world.matches(World.everything(cluster)).matches()) {
                double scored = match.reasons().stream()
                        .filter(reason -> !reason.factor().equals("particularity"))
                        .mapToDouble(Match.Reason::points)
                        .sum();
                means.merge(match.region().id().value(), scored / 2, Double::sum);
            }
        }
        double largest =
                means.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        Map<String, Double> raw = new LinkedHashMap<>();
        means.forEach((region, mean) -> raw.put(region, 1 - Math.pow(mean / largest, 2)));
        double most =
                raw.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        values(world, World.everything(THIRD))
                .forEach((region, value) ->
                        assertThat(value).as(region).isCloseTo(raw.getOrDefault(region, -1.0) / most, within(1e-6)));
    }

    @Test
    void weightsOfAUserDoNotChangeIt() {
        MatchQuery query = World.everything(THIRD);
        MatchQuery other = query.withWeights(Weights.of(Map.of("commonGround", 90.0, "particularity", 10.0)));
        assertThat(values(world, other)).isEqualTo(values(world, query));
        assertThat(values(world, query.withStrategy(Strategy.LIKELY))).isNotEqualTo(values(world, query));
    }

    @Test
    void theClustersOwnScoreDoesNotCount() {
        Map<String, Double> values = values(world, World.everything(BATTERIES));
        assertThat(values.get("ES21")).as("strong for this cluster alone").isEqualTo(1.0);
        assertThat(values.get("FR10")).as("strong for the other one").isLessThan(0.5);
    }

    @Test
    void withoutClustersNothingIsEverybodys() {
        World without = new World();
        without.region("SE33").strongIn("batteries", 20);
        without.region("ES21").strongIn("surgery", 20);
        assertThat(values(without, World.everything(THIRD)).values()).containsOnly(1.0);
    }

    private static Map<String, Double> values(World world, MatchQuery query) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Match match : world.matches(query).matches()) {
            match.reasons().stream()
                    .filter(reason -> reason.factor().equals("particularity"))
                    .forEach(reason -> values.put(match.region().id().value(), reason.value()));
        }
        return values;
    }
}
