package counterpart.web.layout.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.model.Language;
import counterpart.engine.ranking.Strategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final Path DOCUMENT = Path.of("../docs/glossary.md");
    private static final String MESSAGES = "/counterpart/web/layout/messages_%s.properties";

    private final Glossary glossary = Glossary.embedded();

    @Test
    void theDocumentHasTheSameTable() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(table());
    }

    private String table() {
        return glossary.terms().stream()
                .map(GlossaryTest::row)
                .collect(Collectors.joining("\n", "| key | English | German | meaning |\n|---|---|---|---|\n", "\n"));
    }

    private static String row(Glossary.Term term) {
        return "| `%s` | %s | %s | %s<br>%s |"
                .formatted(
                        term.key(),
                        term.word().in(Language.EN),
                        term.word().in(Language.DE),
                        term.meaning().in(Language.EN),
                        term.meaning().in(Language.DE));
    }

    /// Otherwise a reader has two rows for one word.
    @Test
    void noWordStandsInTheDocumentTwice() throws IOException {
        List<String> words = Files.readAllLines(DOCUMENT).stream()
                .takeWhile(line -> !line.startsWith("## Words that pages explain"))
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|", -1)[1].strip())
                .toList();
        assertThat(words)
                .hasSizeGreaterThan(20)
                .doesNotContainAnyElementsOf(glossary.terms().stream()
                        .map(term -> term.word().in(Language.EN).toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void everyFactorIsExplainedByItsNameOnThePages() throws IOException {
        for (Language language : Language.values()) {
            Properties messages = messages(language);
            assertThat(Strategy.COMPLEMENT.weights().asMap().keySet())
                    .allSatisfy(
                            factor -> assertThat(glossary.term(factor).word().in(language))
                                    .isEqualTo(messages.getProperty("factor." + factor)));
        }
    }

    private static Properties messages(Language language) throws IOException {
        Properties messages = new Properties();
        try (var file = GlossaryTest.class.getResourceAsStream(MESSAGES.formatted(language.code()))) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
