package counterpart.engine.ranking.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.RegionBuilder;
import counterpart.engine.World;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Profile;
import counterpart.engine.ranking.FactorKeys;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import counterpart.engine.ranking.input.RankingData;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every factor keeps, whatever the world: values are finite and in [0, 1], the reason's points are value times
/// weight and make up the score, and more of what the factor looks for never gives less. A new factor adds a subclass.
abstract class FactorContract {

    static final List<String> REGIONS = List.of("ES21", "FR10", "KR-11", "NO06", "SE33", "SG", "US-MN");

    private static final Profile PROFILE =
            new Profile(World.weighted("batteries", "hydrogen"), World.weighted("ai", "care"));

    /// The factor's key.
    abstract String key();

    /// Raw values in [#REGIONS]' order in a random world, and in the same world after the region at `place` was given
    /// more of what this factor looks for and nothing else was changed.
    abstract Change change(int seed, int place);

    /// Raw values before and after.
    record Change(double[] before, double[] after) {}

    @Test
    void isKnownByItsKey() {
        assertThat(FactorKeys.all()).contains(key());
    }

    @Test
    void staysBetweenZeroAndOneAndEqualsItsExplanation() {
        for (int seed = 0; seed < 8; seed++) {
            for (Match match : matches(random(seed))) {
                Match.Reason reason = match.reasons().stream()
                        .filter(r -> r.factor().equals(key()))
                        .findFirst()
                        .orElseThrow();
                assertThat(reason.value()).isFinite().isBetween(0.0, 1.0);
                assertThat(reason.points()).isEqualTo(reason.value() * 100, within(1e-9));
                assertThat(match.score()).isEqualTo(reason.points(), within(1e-9));
            }
        }
    }

    @Test
    void neverGivesLessForMore() {
        for (int seed = 0; seed < 15; seed++) {
            int place = seed % REGIONS.size();
            Change change = change(seed, place);
            assertThat(change.after()[place]).as("seed %d", seed).isGreaterThan(change.before()[place]);
            for (int other = 0; other < REGIONS.size(); other++) {
                if (other != place) {
                    assertThat(change.after()[other]).isEqualTo(change.before()[other], within(1e-9));
                }
            }
        }
    }

    @Test
    void doesNotDependOnChance() {
        assertThat(matches(random(3))).isEqualTo(matches(random(3)));
    }

    /// A question about the contract's profile.
    static FactorContext context(RankingData data) {
        Cluster cluster = cluster();
        return FactorContext.of(cluster, Strategy.DEEPEN, World.TODAY, data);
    }

    private static Cluster cluster() {
        return World.cluster("c", PROFILE, World.contact("c", "SE", "SE33"));
    }

    private List<Match> matches(World world) {
        MatchQuery query = World.everything(cluster()).withWeights(Weights.of(Map.of(key(), 1.0)));
        return world.matches(query).matches();
    }

    static World random(int seed) {
        Random random = new Random(seed);
        World world = new World();
        world.related("batteries", "ai", 3).related("hydrogen", "care", 4).related("batteries", "mining", 6);
        for (String id : REGIONS) {
            RegionBuilder region = world.region(id).at(random.nextInt(-60, 70), random.nextInt(-170, 170));
            for (String field : List.of("ai", "security", "batteries", "hydrogen", "mining", "surgery", "care")) {
                if (random.nextInt(3) > 0) {
                    region.strongIn(field, random.nextInt(1, 20));
                }
            }
            world.jointProjects("DE11", id, random.nextInt(1, 9));
        }
        return world;
    }
}
