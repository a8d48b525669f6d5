package counterpart.engine.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import counterpart.engine.World;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static Messages sentences() {
        return Messages.load("counterpart/engine/ranking/explanation/sentence/sentences");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleSaysTheSameInEveryLanguage(String bundle) {
        assertThat(MessageFiles.read(bundle).differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleHasNoFileForALanguageThatDoesNotExist(String bundle) throws IOException {
        Set<String> languages =
                Arrays.stream(Language.values()).map(Language::code).collect(Collectors.toSet());
        Path path = RESOURCES.resolve(bundle);
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches(path.getFileName() + "_[a-z]{2}\\.properties"))
                            .map(name -> name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'))))
                    .containsExactlyInAnyOrderElementsOf(languages);
        }
    }

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches(".*_[a-z]{2}\\.properties"))
                    .map(name -> name.substring(0, name.lastIndexOf('_')))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void filesThatSayDifferentThingsAreNotLoaded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Messages.load("counterpart/engine/message/unlike"))
                .withMessageContaining("unlike_en.properties: no text for german.only")
                .withMessageContaining("count has different arguments: {DE=[0], EN=[0, 1]");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Messages.load("counterpart/engine/message/nowhere"))
                .withMessageContaining("counterpart/engine/message/nowhere_de.properties is not on the class path")
                .withMessageContaining("counterpart/engine/message/nowhere_en.properties is not on the class path");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sentences().text(Language.DE, "no.such"))
                .withMessage("no text 'no.such' in counterpart/engine/ranking/explanation/sentence/sentences");
    }

    @Test
    void argumentsStandInTheLanguageOfTheText() {
        Localised text = sentences().localised("money.not-funded", World.text("Swiss fund", "Schweizer Fonds"));
        assertThat(text.in(Language.EN)).isEqualTo("Swiss fund. Partner: own money.");
        assertThat(text.in(Language.DE)).isEqualTo("Schweizer Fonds. Partner: eigene Mittel.");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {1}, {0} and {1}                                    => b, a and b
            it''s '{0}', as {2} says                            => it's {0}, as c says
            {0}                                                 => a
            no argument                                         => no argument
            {3,choice,0#no places|1#one place|1<{3} places}     => 1,234 places
            {3}                                                 => 1,234
            {3,number,0} of {0}                                 => 1234 of a
            {4}                                                 => {4}
            """)
    void aPatternIsFilledAsMessageFormatDoes(String pattern, String filled) {
        MessagePattern parsed = new MessagePattern(pattern, Language.EN);
        assertThat(parsed.format("a", "b", "c", 1234)).isEqualTo(filled);
        for (Object[] arguments : new Object[][] {{"a", "b", "c", 1234}, {"a", "b", "c", "d"}, {"a", "b", "c"}}) {
            if (!pattern.contains("{3,") || arguments.length > 3 && arguments[3] instanceof Integer) {
                assertThat(parsed.format(arguments))
                        .isEqualTo(new MessageFormat(pattern, Locale.ENGLISH).format(arguments));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DE |                        | ''
            DE | Laser                  | Laser
            DE | Laser;Optik            | Laser und Optik
            DE | Laser;Optik;Glas       | Laser, Optik und Glas
            DE | Energie und Gase;Optik | Energie und Gase sowie Optik
            EN | lasers;optics;glass    | lasers, optics and glass
            EN | energy and fuels;glass | energy and fuels as well as glass
            """)
    void listsAreJoinedAsTheLanguageDoes(Language language, String words, String joined) {
        List<String> list = words == null ? List.of() : List.of(words.split(";"));
        assertThat(new Lists(sentences()).joined(language, list)).isEqualTo(joined);
    }
}
