package counterpart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Project;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectSearchTest {

    private static final ProjectQuery ALL =
            new ProjectQuery("", Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), OptionalInt.empty(), 0, 10);

    private final Cluster cluster = World.cluster("surgeons", World.doingAndSeeking("surgery", "ai"));
    private final World world = world();

    private World world() {
        World made = new World().cluster(cluster);
        made.region("SE33").institution("umea");
        made.region("ES51").institution("upf");
        return made.project("ROBOSURG", List.of("se33-umea"), "surgery", "ai")
                .project("MINER", List.of("es51-upf"), "mining")
                .project("BRAINS", List.of("se33-umea", "es51-upf"), "ai");
    }

    @Test
    void findsByWordsOfAcronymTitleAndFields() {
        assertThat(found(ALL.withText("robosurg"))).containsExactly("ROBOSURG");
        assertThat(found(ALL.withText("mining"))).containsExactly("MINER");
        assertThat(found(ALL.withText("surgery (de)"))).containsExactly("ROBOSURG");
    }

    @Test
    void filtersByFieldRegionInstitutionAndYear() {
        assertThat(found(query(Set.of(World.field("ai")), Set.of(), Set.of(), OptionalInt.empty())))
                .containsExactlyInAnyOrder("ROBOSURG", "BRAINS");
        assertThat(found(query(Set.of(World.field("computing")), Set.of(), Set.of(), OptionalInt.empty())))
                .as("fields below count")
                .containsExactlyInAnyOrder("ROBOSURG", "BRAINS");
        assertThat(found(query(Set.of(), Set.of(new RegionId("ES51")), Set.of(), OptionalInt.empty())))
                .containsExactlyInAnyOrder("MINER", "BRAINS");
        assertThat(found(query(Set.of(), Set.of(), Set.of("se33-umea"), OptionalInt.empty())))
                .containsExactlyInAnyOrder("ROBOSURG", "BRAINS");
        assertThat(found(query(Set.of(), Set.of(), Set.of(), OptionalInt.of(2024))))
                .isEmpty();
        assertThat(found(query(Set.of(), Set.of(), Set.of(), OptionalInt.of(2023))))
                .hasSize(3);
    }

    @Test
    void ofAClusterFindsWhatJoinsItsWorkWithItsNeeds() {
        ProjectQuery query = new ProjectQuery(
                "", Set.of(), Set.of(), Set.of(), Set.of(), Optional.of(cluster), OptionalInt.empty(), 0, 10);
        assertThat(found(query)).containsExactly("ROBOSURG");
        assertThat(found(query.withText("miner"))).isEmpty();
    }

    @Test
    void findsProjectsThatTwoRegionsShare() {
        ProjectQuery joint = new ProjectQuery(
                "",
                Set.of(),
                Set.of(new RegionId("SE33")),
                Set.of(new RegionId("ES51")),
                Set.of(),
                Optional.empty(),
                OptionalInt.empty(),
                0,
                10);
        assertThat(found(joint)).containsExactly("BRAINS");
    }

    @Test
    void pages() {
        ProjectQuery second = new ProjectQuery(
                "", Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), OptionalInt.empty(), 2, 2);
        try (Engine engine = world.engine()) {
            Page<Project> page = engine.search().projects(second);
            assertThat(page.items()).hasSize(1);
            assertThat(page.total()).isEqualTo(3);
        }
    }

    private static ProjectQuery query(
            Set<counterpart.engine.model.FieldCode> fields,
            Set<RegionId> regions,
            Set<String> institutions,
            OptionalInt from) {
        return new ProjectQuery("", fields, regions, Set.of(), institutions, Optional.empty(), from, 0, 10);
    }

    private List<String> found(ProjectQuery query) {
        try (Engine engine = world.engine()) {
            return engine.search().projects(query).items().stream()
                    .map(Project::acronym)
                    .toList();
        }
    }
}
