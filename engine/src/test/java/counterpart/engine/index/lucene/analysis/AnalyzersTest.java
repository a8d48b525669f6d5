package counterpart.engine.index.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.model.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzersTest {

    private final Analyzers analysis = new Analyzers(new CompoundSplitter(List.of("sensor", "folie")));

    @Test
    void foldsCaseAccentsAndTransliterations() {
        assertThat(analysis.folded("  Universität   ZUERICH (Ångström) ")).isEqualTo("universitat zurich angstrom");
    }

    @Test
    void takesInflectedGermanWordsForTheSame() {
        assertThat(stems(Language.DE, "gedruckte gedruckter Sensor Sensoren"))
                .containsExactly("gedruckt", "gedruckt", "sensor", "sensor");
    }

    @Test
    void placesThePartsOfACompoundWhereTheyStandInTheText() {
        List<AnalysedWord> words = Analyzers.words(analysis.of(Language.DE), "die Sensorfolien");
        assertThat(words)
                .containsExactly(
                        new AnalysedWord(words.getFirst().stem(), 4, 16, false),
                        new AnalysedWord("sensor", 4, 10, true),
                        new AnalysedWord("foli", 10, 16, true));
    }

    @Test
    void takesEnglishPluralsAndPossessivesForTheSame() {
        assertThat(stems(Language.EN, "The sensor's sensors")).containsExactly("sensor", "sensor");
    }

    @Test
    void countsStopWords() {
        assertThat(Analyzers.stopWords(Language.DE, "Wir sind für die Sensoren"))
                .isEqualTo(4);
        assertThat(Analyzers.stopWords(Language.EN, "printed electronics for the car"))
                .isEqualTo(2);
    }

    private List<String> stems(Language language, String text) {
        return Analyzers.words(analysis.of(language), text).stream()
                .map(AnalysedWord::stem)
                .toList();
    }
}
