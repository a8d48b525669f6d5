package counterpart.engine.index;

import static counterpart.engine.index.IndexWorlds.cluster;
import static counterpart.engine.index.IndexWorlds.institution;
import static counterpart.engine.index.IndexWorlds.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.model.Language;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Suggestions, whichever index makes them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SuggestContract {

    /// An index of these entries.
    protected abstract CompetenceIndex index(EntryBuilder... entries);

    private @Nullable CompetenceIndex built;

    @BeforeAll
    void buildAWorld() {
        built = index(
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
        index().close();
    }

    private CompetenceIndex index() {
        return Objects.requireNonNull(built);
    }

    @Test
    void findsTheRegionByItsNameInEitherLanguageOrACity() {
        for (String text : List.of("Oberbay", "upper bav", "münchen", "munchen", "Muench")) {
            assertThat(suggested(text, EntryKind.REGION)).as(text).containsExactly("DE21");
        }
    }

    @Test
    void suggestsSomeOfEachKindTheWholeNameFirst() {
        assertThat(suggested("stuttgart", EntryKind.REGION)).containsExactly("DE11");
        assertThat(suggested("stuttgart", EntryKind.INSTITUTION)).containsExactly("hdm", "us");
        assertThat(suggested("stuttgart", EntryKind.CLUSTER)).isEmpty();
    }

    @Test
    void takesEachWordForABeginning() {
        assertThat(suggested("univ stutt", EntryKind.INSTITUTION)).containsExactlyInAnyOrder("us", "hdm");
        assertThat(suggested("m", EntryKind.CLUSTER)).containsExactly("medicalmountains");
    }

    @Test
    void forgivesATypingError() {
        assertThat(suggested("Oberbayren", EntryKind.REGION)).containsExactly("DE21");
    }

    @Test
    void suggestsNothingForABlankText() {
        assertThat(index().suggest("  ", 3).values())
                .hasSize(EntryKind.values().length)
                .allMatch(List::isEmpty);
    }

    @Test
    void keepsToTheLimit() {
        assertThat(index().suggest("stuttgart", 1).getOrDefault(EntryKind.INSTITUTION, List.of()))
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> index().suggest("stuttgart", 0));
    }

    private List<String> suggested(String text, EntryKind kind) {
        return index().suggest(text, 3).getOrDefault(kind, List.of()).stream()
                .map(SearchHits.Hit::id)
                .toList();
    }
}
