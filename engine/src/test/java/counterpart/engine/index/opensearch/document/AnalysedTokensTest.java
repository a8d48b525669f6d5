package counterpart.engine.index.opensearch.document;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.index.lucene.analysis.AnalysedWord;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.analysis.CompoundSplitter;
import counterpart.engine.model.Language;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

class AnalysedTokensTest {

    private final Analyzers analysis = new Analyzers(new CompoundSplitter(List.of("sensor", "folie")));

    @Test
    void putsThePartsOfACompoundBehindIt() {
        assertThat(AnalysedTokens.of(analysis.of(Language.DE), "Neue Sensorfolien, gedruckt"))
                .isEqualTo("neu sensorfoli|sensor|foli gedruckt");
        assertThat(AnalysedTokens.of(analysis.folding(), "Überall – Straße")).isEqualTo("uberall strasse");
        assertThat(AnalysedTokens.of(analysis.folding(), " ")).isEmpty();
    }

    /// Otherwise OpenSearch would separate a word that is one word here.
    @Test
    void noWordContainsABlankOrTheMarkWhateverCharactersATextHas() {
        Stream.of(analysis.folding(), analysis.of(Language.DE), analysis.of(Language.EN))
                .forEach(AnalysedTokensTest::assertSeparable);
    }

    private static void assertSeparable(Analyzer analyzer) {
        StringBuilder text = new StringBuilder();
        for (int character = 1; character <= 0x1FFFF; character++) {
            if (!Character.isSurrogate((char) character) || character > 0xFFFF) {
                text.append(" a").appendCodePoint(character).append("b ").appendCodePoint(character);
            }
            if (text.length() > 50_000 || character == 0x1FFFF) {
                assertThat(Analyzers.words(analyzer, text.toString()))
                        .extracting(AnalysedWord::stem)
                        .noneMatch(word -> word.isEmpty()
                                || word.indexOf(AnalysedTokens.PART) >= 0
                                || word.codePoints().anyMatch(Character::isWhitespace));
                text.setLength(0);
            }
        }
    }
}
