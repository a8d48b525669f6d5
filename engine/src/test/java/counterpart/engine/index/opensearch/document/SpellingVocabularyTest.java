package counterpart.engine.index.opensearch.document;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.index.lucene.search.SpellingCorrector;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingVocabularyTest {

    @Test
    void countsTheDocumentsOfEachOfManyWords() throws IOException {
        SpellingVocabulary words = new SpellingVocabulary();
        IntStream.range(0, 12_000).forEach(i -> words.add("1filler" + i * 1_000_003L));
        words.add("2laserr");
        words.add("3laser");
        SpellingCorrector corrector = words.corrector();
        assertThat(corrector.of("laserr")).as("in two documents").containsExactly("laser");
        assertThat(corrector.of("laser")).as("in three documents").isEmpty();
        assertThat(corrector.of("filer0")).containsExactly("filler0");
    }
}
