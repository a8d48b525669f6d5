package counterpart.engine.ranking.factor;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.competence.ModelInputs;
import counterpart.engine.data.Dataset;
import counterpart.engine.index.lucene.LuceneIndexes;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Profile;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.input.RankingData;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnContactsTest extends FactorContract {

    private static final Profile PROFILE = World.doingAndSeeking("batteries", "mining");

    @Override
    String key() {
        return "contacts";
    }

    @Override
    Change change(int seed, int place) {
        return new Change(raw(seed), raw(seed, World.contact("c", null, REGIONS.get(place))));
    }

    private static double[] raw(int seed, Contact... contacts) {
        Dataset dataset = random(seed).dataset();
        RankingData data = new RankingData(
                dataset,
                new CompetenceModel(ModelInputs.of(dataset), ModelConstants.DEFAULT, Strategy.DEEPEN.pivot()),
                LuceneIndexes.inMemory("test", Stream.of()));
        double[] all = new OwnContacts(data)
                .raw(FactorContext.of(World.cluster("c", PROFILE, contacts), Strategy.DEEPEN, World.TODAY, data));
        return IntStream.range(0, all.length)
                .filter(i -> REGIONS.contains(data.regions().get(i).id().value()))
                .mapToDouble(i -> all[i])
                .toArray();
    }

    @Test
    void aRegionWithAContactIsACandidateHoweverLittleIsKnownOfIt() {
        World world = new World();
        world.region("SE33").strongIn("mining", 9);
        world.region("ES21").strongIn("mining", 1).participations(3);
        world.region("FR10").strongIn("mining", 1).participations(3);
        Cluster cluster = World.cluster("c", PROFILE, World.contact("c", "ES", "ES21"));
        assertThat(ids(world, World.everything(cluster))).containsExactlyInAnyOrder("SE33", "ES21");
    }

    @Test
    void deepenPutsOwnContactsFirstAlsoBeforeRegionsWithManyJointProjects() {
        World world = new World();
        world.region("SE33").strongIn("batteries", 9).strongIn("mining", 9);
        world.region("ES21").strongIn("ai", 2);
        world.jointProjects("DE11", "SE33", 500);
        Cluster cluster = World.cluster("c", PROFILE, World.contact("c", "ES", "ES21"));
        MatchQuery deepen = World.everything(cluster).withStrategy(Strategy.DEEPEN);
        assertThat(ids(world, deepen)).startsWith("ES21");
    }

    @Test
    void aContactThatNamesOnlyACountryIsNoContactWithARegion() {
        World world = new World();
        world.region("SE33").strongIn("mining", 9);
        Cluster cluster = World.cluster("c", PROFILE, World.contact("c", "SE", null));
        assertThat(world.matches(World.everything(cluster)).matches())
                .flatExtracting(Match::reasons)
                .filteredOn(reason -> reason.factor().equals(key()))
                .extracting(Match.Reason::value)
                .containsExactly(0.0);
    }

    private static List<String> ids(World world, MatchQuery query) {
        return world.matches(query).matches().stream()
                .map(match -> match.region().id().value())
                .toList();
    }
}
