package counterpart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.detail.RegionProfile;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.ClusterMatch;
import counterpart.engine.ranking.MatchQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    private static final Cluster MINERS = World.cluster("miners", World.doingAndSeeking("mining", "ai"));
    private static final Cluster CARERS = World.cluster("carers", World.doingAndSeeking("care", "imaging"));

    private final World world = new World().cluster(MINERS).cluster(CARERS);

    @Test
    void findsTheClustersThatFitARegion() {
        world.region("SE33").strongIn("mining").strongIn("ai");
        world.region("ES21").strongIn("care").strongIn("imaging");
        try (Engine engine = world.engine()) {
            List<ClusterMatch> matches = engine.ranking().clustersFor(new RegionId("SE33"), World.TODAY);
            assertThat(matches).extracting(match -> match.cluster().id()).containsExactly("miners", "carers");
            assertThat(matches).extracting(ClusterMatch::rank).containsExactly(1, 2);
            double seenFromTheCluster = engine.ranking()
                    .match(MatchQuery.of(MINERS, World.TODAY))
                    .matches()
                    .getFirst()
                    .score();
            assertThat(matches.getFirst().score()).isEqualTo(seenFromTheCluster, within(1e-9));
            assertThat(matches.getFirst().rankForCluster()).isEqualTo(1);
        }
    }

    @Test
    void saysThatItDoesNotKnowARegion() {
        try (Engine engine = world.engine()) {
            assertThatThrownBy(() -> engine.ranking().clustersFor(new RegionId("SE99"), World.TODAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("SE99");
        }
    }

    @Test
    void looksThingsUpByWords() {
        world.region("SE33").strongIn("mining");
        try (Engine engine = world.engine()) {
            assertThat(engine.search().regions("SE33", Set.of(), 0, 5).items())
                    .extracting(Region::id)
                    .contains(new RegionId("SE33"));
            assertThat(engine.search().regions("", Set.of("SE"), 0, 5).total()).isEqualTo(1);
            assertThat(engine.search().clusters("miners", 0, 5).items()).containsExactly(MINERS);
            assertThat(engine.search().fields("mining", 0, 5).items())
                    .extracting(field -> field.label().in(Language.EN))
                    .contains("mining");
            assertThat(engine.search().understand("copper mining", 3)).isNotEmpty();
            assertThat(engine.search().suggest("min", 3)).containsKey("cluster");
        }
    }

    @Test
    void listsTheStrongestInstitutionsOfAFieldFirst() {
        world.region("SE33")
                .holds("Small Mine", Institution.Type.COMPANY, "copper mining", 1)
                .holds("Mining Institute", Institution.Type.RESEARCH_INSTITUTE, "mining", 9)
                .holds("Hospital", Institution.Type.HOSPITAL, "care", 9);
        InstitutionQuery miners =
                new InstitutionQuery("", Set.of(World.field("mining")), Set.of(), Set.of("SE"), Set.of(), 0, 10);
        InstitutionQuery companies = new InstitutionQuery(
                "", Set.of(), Set.of(new RegionId("SE33")), Set.of(), Set.of(Institution.Type.COMPANY), 0, 10);
        try (Engine engine = world.engine()) {
            assertThat(engine.search().institutions(miners).items())
                    .extracting(Institution::name)
                    .containsExactly("Mining Institute", "Small Mine");
            assertThat(engine.search().institutions(miners).total()).isEqualTo(2);
            assertThat(engine.search().institutions(companies).items())
                    .extracting(Institution::name)
                    .containsExactly("Small Mine");
        }
    }

    @Test
    void ranksARegionsFieldsInTheWorld() {
        world.region("SE33").strongIn("mining", 9).strongIn("ai", 1);
        world.region("ES21").strongIn("ai", 9);
        try (Engine engine = world.engine()) {
            RegionProfile profile = engine.details().profileOf(new RegionId("ES21"));
            assertThat(profile.strongest()).singleElement().satisfies(strength -> {
                assertThat(strength.field().label().in(Language.EN)).isEqualTo("ai");
                assertThat(strength.worldRank()).isEqualTo(1);
                assertThat(strength.strength()).isEqualTo(100);
            });
        }
    }

    @Test
    void namesARegionsFieldsWhereSomethingIsKnown() {
        world.region("SE33").strongIn("fuel cells", 2).strongIn("surgery", 9).strongIn("imaging", 9);
        world.region("ES21").graded("hydrogen", 3).graded("health", 1);
        try (Engine engine = world.engine()) {
            assertThat(engine.details().profileOf(new RegionId("ES21")).strongest())
                    .extracting(strength -> strength.field().label().in(Language.EN))
                    .containsExactlyInAnyOrder("hydrogen", "health");
        }
    }

    @Test
    void answersTheSameFromAnIndexOnDisk(@TempDir Path directory) {
        world.region("SE33").strongIn("mining").strongIn("ai");
        MatchQuery query = MatchQuery.of(MINERS, World.TODAY);
        try (Engine built = Engine.open(world.dataset(), directory)) {
            var matches = built.ranking().match(query);
            assertThat(built.built()).isNotNull();
            try (Engine again = Engine.open(world.dataset(), directory)) {
                assertThat(again.ranking().match(query)).isEqualTo(matches);
                assertThat(again.built()).isEqualTo(built.built());
            }
        }
    }

    @Test
    void knowsNoProgrammeWhereThereIsNone() {
        try (Engine engine = world.engine()) {
            assertThat(engine.ranking().funding(Optional.of(MINERS), Optional.empty(), World.TODAY))
                    .isEmpty();
        }
    }
}
