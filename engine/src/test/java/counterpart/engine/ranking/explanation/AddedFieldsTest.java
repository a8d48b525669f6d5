package counterpart.engine.ranking.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddedFieldsTest {

    private static final Profile PROFILE = new Profile(
            List.of(new WeightedField(World.field("surgery"), 3), new WeightedField(World.field("imaging"), 1)),
            List.of());

    private final World world = new World();

    AddedFieldsTest() {
        world.region("SE33").strongIn("ai").institution("Umea");
    }

    @Test
    void namesAFieldThatProjectsJoinWithTheCore() {
        world.project("CORE", List.of("se33-umea"), "surgery", "ai");
        assertThat(added()).contains("ai");
    }

    @Test
    void namesNoFieldThatComesAlongWithTheMarginOnly() {
        world.project("MARGIN", List.of("se33-umea"), "imaging", "ai");
        assertThat(added()).doesNotContain("ai");
    }

    private List<String> added() {
        return world.matches(World.everything(World.cluster("c", PROFILE))).matches().getFirst().adds().stream()
                .map(added -> added.field().label().in(Language.EN))
                .toList();
    }
}
