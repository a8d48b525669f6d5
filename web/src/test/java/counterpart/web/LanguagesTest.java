package counterpart.web;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.message.MessageFiles;
import counterpart.engine.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a new language must have is found by these tests, and nothing decides by a language's name.
class LanguagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Set<String> CODES =
            Arrays.stream(Language.values()).map(Language::code).collect(Collectors.toSet());
    private static final Pattern COMPARISON = Pattern.compile("['\"](de|en|" + String.join("|", CODES) + ")['\"]");
    private static final Pattern SPOKEN_AS = Pattern.compile("\\s(xml:)?(lang|hreflang)=\"[a-z]{2}\"");

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleSaysTheSameInEveryLanguage(String bundle, Set<String> languages) {
        assertThat(languages).isEqualTo(CODES);
        assertThat(MessageFiles.read(bundle).differences()).isEmpty();
    }

    /// Of two texts with one key, the reader of properties would silently keep the last.
    @ParameterizedTest
    @MethodSource("bundles")
    void aFileHasEachKeyOnce(String bundle, Set<String> languages) throws IOException {
        for (String language : languages) {
            List<String> keys = Files.readAllLines(RESOURCES.resolve(bundle + "_" + language + ".properties")).stream()
                    .filter(line -> line.matches("[A-Za-z].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(language).doesNotHaveDuplicates();
        }
    }

    /// The bundles of message files with the languages that have a file.
    static Stream<Object[]> bundles() throws IOException {
        TreeMap<String, Set<String>> languages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            files.map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches(".*_[a-z]{2}\\.properties"))
                    .forEach(name -> languages
                            .computeIfAbsent(name.substring(0, name.lastIndexOf('_')), bundle -> new TreeSet<>())
                            .add(name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'))));
        }
        assertThat(languages).hasSizeGreaterThanOrEqualTo(3);
        return languages.entrySet().stream().map(entry -> new Object[] {entry.getKey(), entry.getValue()});
    }

    /// `lang="en"` of a text that is always English, such as a source's title, is no comparison.
    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateNamesALanguage(Path template) throws IOException {
        String markup = SPOKEN_AS.matcher(Files.readString(template)).replaceAll("");
        assertThat(COMPARISON.matcher(markup).results().map(found -> found.group()))
                .isEmpty();
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.getParent())) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".html") || file.toString().endsWith(".jte"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theScriptForOtherPagesHasItsTexts(Language language) throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("embed/counterpart-matches.js")))
                .contains("\n    " + language.code() + ": { list: ");
    }
}
