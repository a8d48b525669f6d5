package counterpart.engine.index.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundSplitterTest {

    private final CompoundSplitter compounds = new CompoundSplitter(
            List.of("sensor", "folie", "brennstoff", "zelle", "fertigung", "entwicklung", "schule", "gas"));

    @Test
    void splitsWhatTheVocabularyCovers() {
        assertThat(compounds.split("sensorfolien")).containsExactly("sensor", "folien");
        assertThat(compounds.split("brennstoffzellenfertigung")).containsExactly("brennstoff", "zellen", "fertigung");
    }

    @Test
    void knowsTheLetterBetweenTwoPartsAndTheOneThatFallsAway() {
        assertThat(compounds.split("entwicklungssensor")).containsExactly("entwicklungs", "sensor");
        assertThat(compounds.split("schulsensor")).containsExactly("schul", "sensor");
    }

    @Test
    void splitsAKnownWordOffAnUnknownRest() {
        assertThat(compounds.split("sensorquaste")).containsExactly("sensor", "quaste");
        assertThat(compounds.split("quastensensor")).containsExactly("quasten", "sensor");
    }

    @Test
    void leavesOtherWordsWhole() {
        for (String word : List.of("sensor", "erdgasgas", "quastenquaste", "sensoric", "a".repeat(100))) {
            assertThat(compounds.split(word)).as(word).isEmpty();
        }
    }
}
