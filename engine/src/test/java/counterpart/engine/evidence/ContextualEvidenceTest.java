package counterpart.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.RegionBuilder;
import counterpart.engine.World;
import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.competence.ModelInputs;
import counterpart.engine.data.Dataset;
import counterpart.engine.index.lucene.LuceneIndexes;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.FieldMention;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.input.RankingData;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContextualEvidenceTest {

    private static final RegionId SWEDEN = new RegionId("SE33");
    private static final RegionId SPAIN = new RegionId("ES51");

    private final World world = new World();

    /// A cluster that does surgery and seeks artificial intelligence.
    private final Cluster cluster = World.cluster("surgeons", World.doingAndSeeking("surgery", "ai"));

    ContextualEvidenceTest() {
        world.cluster(cluster).region("SE33").institution("umea").institution("lulea");
        world.region("ES51").institution("upf");
    }

    @Test
    void aProjectThatJoinsANeedWithTheDomainIsEvidence() {
        world.project("JOIN", List.of("se33-umea", "es51-upf"), "surgery", "ai");
        world.project("OTHER", List.of("se33-lulea"), "ai");
        world.project("ALONE", List.of("se33-lulea"), "surgery");

        List<ProjectEvidence> found = evidence().of(World.field("ai")).in(SWEDEN);

        assertThat(found).singleElement().satisfies(evidence -> {
            assertThat(evidence.project().acronym()).isEqualTo("JOIN");
            assertThat(evidence.institutions()).extracting(Institution::id).containsExactly("se33-umea");
            assertThat(evidence.joins()).containsExactly(World.field("ai"), World.field("surgery"));
        });
    }

    @Test
    void projectsAboutSomethingElseAreNoEvidence() {
        world.project("MINING", List.of("se33-umea"), "mining", "ai");
        world.project("JOIN", List.of("es51-upf"), "surgery", "ai");

        assertThat(evidence().of(World.field("ai")).in(SWEDEN)).isEmpty();
        assertThat(evidence().of(World.field("ai")).in(SPAIN)).hasSize(1);
    }

    @Test
    void aFieldIsNotItsOwnContext() {
        world.project("SURGERY", List.of("se33-umea"), "surgery", "surgery");
        assertThat(evidence().of(World.field("surgery")).in(SWEDEN)).isEmpty();
    }

    @Test
    void anInstitutionThatBooksForOthersIsNoEvidenceForItsRegion() {
        world.region("DE21").headOffice("fraunhofer", "copper mining", 1);
        world.project("JOIN", List.of("de21-fraunhofer", "se33-umea"), "surgery", "ai");
        assertThat(evidence().of(World.field("ai")).in(new RegionId("DE21"))).isEmpty();
        assertThat(evidence().of(World.field("ai")).in(SWEDEN)).hasSize(1);
    }

    @Test
    void smallConsortiaSayMoreAboutTheirPartners() {
        world.region("SE33")
                .institution("umea")
                .institution("a")
                .institution("b")
                .institution("c");
        world.project("LARGE", List.of("se33-umea", "se33-a", "se33-b", "se33-c"), "surgery", "ai");
        world.project("SMALL", List.of("se33-umea"), "surgery", "ai");
        assertThat(evidence().of(World.field("ai")).in(SWEDEN))
                .extracting(evidence -> evidence.project().acronym())
                .containsExactly("SMALL", "LARGE");
    }

    @Test
    void atMostOneLargeConsortiumIsAmongTheBest() {
        List<String> many = IntStream.range(0, 13).mapToObj(i -> "se33-u" + i).toList();
        RegionBuilder region = world.region("SE33").institution("umea");
        IntStream.range(0, 13).forEach(i -> region.institution("u" + i));
        world.project("LARGE1", many, "surgery", "ai").project("LARGE2", many, "surgery", "ai");
        world.project("SMALL", List.of("se33-umea"), "surgery", "ai");
        assertThat(ProjectEvidence.best(evidence().of(World.field("ai")).in(SWEDEN), 3))
                .extracting(evidence -> evidence.project().acronym())
                .containsExactly("SMALL", "LARGE1");
    }

    @Test
    void projectsOnAFieldCountInWhateverDomain() {
        world.project("MINING", List.of("se33-umea"), "mining", "ai");
        Dataset dataset = world.dataset();
        CompetenceModel model = new CompetenceModel(ModelInputs.of(dataset), ModelConstants.DEFAULT, 0.5);
        assertThat(new ContextualEvidence(dataset, model, ProjectIndex.of(dataset, model))
                        .on(World.field("computing"), SWEDEN, 5))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.joins()).containsExactly(World.field("computing")));
    }

    @Test
    void aMentionCountsLessThanATag() {
        world.project("TAGGED", List.of("se33-umea"), "surgery", "ai");
        world.project(
                "NAMED", List.of("es51-upf"), List.of(new FieldMention(World.field("ai"), 1)), "surgery", "surgery");
        DemonstratedField ai = evidence().of(World.field("ai"));
        double tagged = ai.in(SWEDEN).getFirst().match();
        assertThat(ai.in(SPAIN).getFirst().match()).isCloseTo(0.8 * tagged, within(1e-9));
    }

    @Test
    void institutionsAreRankedByWhatTheirProjectsJoin() {
        world.project("JOIN1", List.of("se33-lulea"), "surgery", "ai");
        world.project("JOIN2", List.of("se33-lulea", "se33-umea"), "surgery", "ai");
        world.project("AI", List.of("se33-umea"), "ai");
        assertThat(evidence().institutions(SWEDEN, one -> true, 5))
                .extracting(Institution::id)
                .containsExactly("se33-lulea", "se33-umea");
        assertThat(evidence().institutions(SWEDEN, one -> !one.id().equals("se33-lulea"), 1))
                .extracting(Institution::id)
                .containsExactly("se33-umea");
        assertThat(evidence().institutions(SPAIN, one -> true, 5)).isEmpty();
    }

    @Test
    void theFactorIsZeroWithoutProjectsAndRaisesRegionsThatShowIt() {
        world.project("JOIN", List.of("se33-umea"), "surgery", "ai");
        List<Match> matches =
                world.matches(World.by(cluster.profile(), "demonstrated")).matches();
        assertThat(matches.getFirst().region().id()).isEqualTo(SWEDEN);
        assertThat(matches.getLast().score()).isZero();
    }

    private ProfileEvidence evidence() {
        Dataset dataset = world.dataset();
        CompetenceModel model = new CompetenceModel(ModelInputs.of(dataset), ModelConstants.DEFAULT, 0.5);
        return new RankingData(dataset, model, LuceneIndexes.inMemory("test", Stream.of()))
                .evidence(cluster.profile(), cluster.themes());
    }
}
