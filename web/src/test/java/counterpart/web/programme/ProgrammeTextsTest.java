package counterpart.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.Language;
import counterpart.engine.model.Programme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgrammeTextsTest {

    private static final String NO_WORDS = "[\\d -]+|[A-Z]+( / [A-Z]+)*";

    @Test
    void everyTextOfTheCommittedDataHasAGermanOne() {
        List<String> english = DatasetReader.load(DataPackage.embedded()).programmes().stream()
                .flatMap(ProgrammeTextsTest::texts)
                .filter(text -> !text.isEmpty() && !text.matches(NO_WORDS))
                .filter(text -> ProgrammeTexts.of(text, Language.DE).lang().equals("en"))
                .toList();
        assertThat(english).isEmpty();
    }

    @Test
    void saysWhatIsNotTranslated() {
        assertThat(ProgrammeTexts.of("until the cows come home", Language.DE))
                .isEqualTo(new ProgrammeTexts.Said("until the cows come home", "en"));
        assertThat(ProgrammeTexts.of("companies", Language.DE)).isEqualTo(new ProgrammeTexts.Said("Unternehmen", "de"));
        assertThat(ProgrammeTexts.of("companies", Language.EN)).isEqualTo(new ProgrammeTexts.Said("companies", "en"));
    }

    private static Stream<String> texts(Programme programme) {
        return Stream.of(programme.whoCanApply(), List.of(programme.period(), programme.funder()))
                .flatMap(List::stream);
    }
}
