package counterpart.engine.index;

import static counterpart.engine.index.Worlds.cluster;
import static counterpart.engine.index.Worlds.index;
import static counterpart.engine.index.Worlds.institution;
import static counterpart.engine.index.Worlds.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import counterpart.engine.model.Language;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestTest {

    private CompetenceIndex index = index();

    @BeforeAll
    void buildAWorld() {
        index = index(
                region("DE21")
                        .named(Language.DE, "Oberbayern")
                        .named(Language.EN, "Upper Bavaria")
                        .foundBy(Language.DE, "München"),
                region("DE11").named("Stuttgart"),
                institution("us").named("University of Stuttgart").prominent(5),
                institution("hdm").named("Stuttgart Media University").prominent(1),
                cluster("medicalmountains").named("MedicalMountains"));
    }

    @AfterAll
    void close() {
        index.close();
    }

    @Test
    void findsTheRegionByItsNameInEitherLanguageOrACity() {
        for (String text : List.of("Oberbay", "upper bav", "münchen", "munchen", "Muench")) {
            assertThat(suggested(text, Kind.REGION)).as(text).containsExactly("DE21");
        }
    }

    @Test
    void suggestsSomeOfEachKindTheWholeNameFirst() {
        assertThat(suggested("stuttgart", Kind.REGION)).containsExactly("DE11");
        assertThat(suggested("stuttgart", Kind.INSTITUTION)).containsExactly("hdm", "us");
        assertThat(suggested("stuttgart", Kind.CLUSTER)).isEmpty();
    }

    @Test
    void takesEachWordForABeginning() {
        assertThat(suggested("univ stutt", Kind.INSTITUTION)).containsExactlyInAnyOrder("us", "hdm");
        assertThat(suggested("m", Kind.CLUSTER)).containsExactly("medicalmountains");
    }

    @Test
    void forgivesATypingError() {
        assertThat(suggested("Oberbayren", Kind.REGION)).containsExactly("DE21");
    }

    @Test
    void suggestsNothingForABlankText() {
        assertThat(index.suggest("  ", 3).values())
                .hasSize(Kind.values().length)
                .allMatch(List::isEmpty);
    }

    @Test
    void keepsToTheLimit() {
        assertThat(index.suggest("stuttgart", 1).getOrDefault(Kind.INSTITUTION, List.of()))
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> index.suggest("stuttgart", 0));
    }

    private List<String> suggested(String text, Kind kind) {
        return index.suggest(text, 3).getOrDefault(kind, List.of()).stream()
                .map(Hits.Hit::id)
                .toList();
    }
}
