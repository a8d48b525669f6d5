package counterpart.engine.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.model.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private final Analysis analysis = new Analysis(new Compounds(List.of("sensor", "folie")));

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
        List<Word> words = Analysis.words(analysis.of(Language.DE), "die Sensorfolien");
        assertThat(words)
                .containsExactly(
                        new Word(words.getFirst().stem(), 4, 16, false),
                        new Word("sensor", 4, 10, true),
                        new Word("foli", 10, 16, true));
    }

    @Test
    void takesEnglishPluralsAndPossessivesForTheSame() {
        assertThat(stems(Language.EN, "The sensor's sensors")).containsExactly("sensor", "sensor");
    }

    @Test
    void countsStopWords() {
        assertThat(Analysis.stopWords(Language.DE, "Wir sind für die Sensoren")).isEqualTo(4);
        assertThat(Analysis.stopWords(Language.EN, "printed electronics for the car"))
                .isEqualTo(2);
    }

    private List<String> stems(Language language, String text) {
        return Analysis.words(analysis.of(language), text).stream()
                .map(Word::stem)
                .toList();
    }
}
