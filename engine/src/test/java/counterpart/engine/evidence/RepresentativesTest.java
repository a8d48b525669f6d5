package counterpart.engine.evidence;

import static counterpart.engine.World.doingAndSeeking;
import static counterpart.engine.World.everything;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.RegionBuilder;
import counterpart.engine.World;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Institution.Type;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.Match.Addition;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepresentativesTest {

    private final World world = new World();
    private final RegionBuilder region = world.region("SE33").strongIn("surgery");

    @Test
    void aCompanyWithOneProjectComesAfterUniversities() {
        region.holds("Startup", Type.COMPANY, "surgery", 1).institution("Umea");
        world.project("JOIN", List.of("se33-startup", "se33-umea"), "surgery", "ai");
        world.project("SOLE", List.of("se33-startup"), "surgery");
        assertThat(named()).containsExactly("Umea", "Startup");
    }

    @Test
    void aCompanyWithOneProjectComesAfterThoseThatHoldTheField() {
        region.holds("Startup", Type.COMPANY, "surgery", 1).holds("Luleå", Type.UNIVERSITY, "ai", 4);
        world.project("JOIN", List.of("se33-startup"), "surgery", "ai");
        assertThat(named()).containsExactly("Luleå", "Startup");
    }

    @Test
    void aCompanyThatJoinsThemTwiceComesFirst() {
        region.holds("Maker", Type.COMPANY, "surgery", 1).institution("Umea");
        world.project("JOIN1", List.of("se33-maker", "se33-umea"), "surgery", "ai");
        world.project("JOIN2", List.of("se33-maker"), "surgery", "ai");
        assertThat(named()).containsExactly("Maker", "Umea");
    }

    @Test
    void aMinistryIsNeitherNamedNorCalled() {
        region.holds("Ministry of Health", Type.PUBLIC_BODY, "ai", 9).institution("Umea");
        world.project("JOIN", List.of("se33-ministry-of-health", "se33-umea"), "surgery", "ai");
        assertThat(named()).containsExactly("Umea");
        assertThat(match().institutions()).extracting(Institution::name).doesNotContain("Ministry of Health");
    }

    private List<String> named() {
        return match().adds().stream()
                .filter(added -> added.shown() == Addition.Shown.IN_DOMAIN)
                .findFirst()
                .orElseThrow()
                .institutions()
                .stream()
                .map(Institution::name)
                .toList();
    }

    private Match match() {
        return world.matches(everything(World.cluster("surgeons", doingAndSeeking("surgery", "ai"))))
                .matches()
                .getFirst();
    }
}
