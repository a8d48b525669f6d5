package counterpart.engine.index.fieldrecognition;

import static counterpart.engine.index.IndexWorlds.field;
import static counterpart.engine.index.IndexWorlds.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.index.TextIndex.FieldHit;
import counterpart.engine.model.Language;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldRecogniserTest {

    private static final EntryBuilder[] FIELDS = {
        field("/25/73", "electronic engineering", "Elektronik"),
        field("/25/73/1", "sensors", "Sensoren"),
        field("/25/73/2", "flexible electronics", "flexible Elektronik")
                .foundBy(Language.DE, "gedruckte Elektronik")
                .foundBy(Language.EN, "printed electronics"),
        field("/23/47/1", "artificial intelligence", "künstliche Intelligenz").foundBy(Language.EN, "AI"),
        field("/23/47/1/2", "machine learning", "maschinelles Lernen"),
        field("/29/95/1", "learning", "Lernen"),
        field("/25/57", "medical engineering", "Medizintechnik"),
        field("/25/57/3", "diagnostic imaging", "diagnostische Bildgebung").foundBy(Language.EN, "medical imaging"),
        field("/25/67/1", "fuel cells", "Brennstoffzelle"),
        field("/25/75/1", "manufacturing engineering", "Produktionstechnik"),
        field("/23/43/1", "photonics", "Lichttechnik"),
        field("/25/63/1", "films", "Folie"),
        field("/29/1/1", "films", "Filmkunst"),
        field("/29/1/2", "cinema", "Kino"),
        field("/23/43/2", "laser", "Laser"),
        field("/25/73/3", "laser sensors", "Lasersensoren"),
    };

    private CompetenceIndex index = index();

    @BeforeAll
    void buildAWorld() {
        index = index(FIELDS);
    }

    @AfterAll
    void close() {
        index.close();
    }

    @Test
    void findsAnInflectedGermanPhrase() {
        assertThat(codes("Wir machen gedruckter Elektronik Beine")).startsWith("/25/73/2");
    }

    @Test
    void findsTheWordsInACompound() {
        assertThat(codes("Sensorfolien")).containsExactlyInAnyOrder("/25/73/1", "/25/63/1");
    }

    @Test
    void findsTheWholeWordSurerThanAPartOfACompound() {
        assertThat(confidence("Sensoren", "/25/73/1")).isGreaterThan(confidence("Sensorfolien", "/25/73/1"));
    }

    @Test
    void understandsACompoundBeyondTheVocabularyByItsKnownPart() {
        assertThat(codes("Brennstoffzellenfertigung")).containsExactly("/25/67/1");
    }

    @Test
    void findsACompoundWhosePartsStandApart() {
        assertThat(codes("Sensoren mit Laser")).contains("/25/73/3");
        assertThat(codes("Sensoren ohne alles")).doesNotContain("/25/73/3");
    }

    @Test
    void understandsBothLanguagesInOneText() {
        assertThat(codes("AI for medical imaging, Brennstoffzellen")).contains("/23/47/1", "/25/57/3", "/25/67/1");
    }

    @Test
    void isSurerOfWordsSideBySideThanApart() {
        assertThat(confidence("artificial intelligence", "/23/47/1"))
                .isGreaterThan(confidence("intelligence, be it natural or artificial", "/23/47/1"));
    }

    @Test
    void prefersTheLongerPhraseToTheWordWithinIt() {
        List<FieldHit> hits = index.fieldsOf("machine learning", 5);
        assertThat(hits.getFirst().field().value()).isEqualTo("/23/47/1/2");
        assertThat(hits.getFirst().confidence()).isGreaterThan(2 * confidence("machine learning", "/29/95/1"));
    }

    @Test
    void prefersTheMeaningThatFitsTheRestOfTheText() {
        assertThat(codes("films and cinema").indexOf("/29/1/1"))
                .isLessThan(codes("films and cinema").indexOf("/25/63/1"));
    }

    @Test
    void recognisesAWordOfScienceInTheOtherLanguagesSpelling() {
        assertThat(codes("Photonik")).containsExactly("/23/43/1");
        assertThat(codes("Fotonik")).containsExactly("/23/43/1");
    }

    @Test
    void saysWhichWordsLedThere() {
        assertThat(index.fieldsOf("Our sensors: the best", 1).getFirst().words())
                .containsExactly("sensors");
    }

    @Test
    void understandsNothingInWordsThatGoWithAnything() {
        for (String junk : List.of(
                "",
                " ",
                "asdf qwer",
                "wir sind die besten",
                "Entwicklung und Herstellung",
                "innovative solutions",
                "123")) {
            assertThat(index.fieldsOf(junk, 5)).as(junk).isEmpty();
        }
    }

    @Test
    void givesConfidencesInOrderAndInRange() {
        List<FieldHit> hits = index.fieldsOf("sensors, fuel cells, machine learning, printed electronics", 10);
        assertThat(hits).extracting(FieldHit::confidence).allMatch(c -> c > 0 && c <= 1);
        assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }

    @Test
    void addsUpIndependentMentions() {
        assertThat(confidence("flexible electronics, printed electronics", "/25/73/2"))
                .isGreaterThan(confidence("printed electronics", "/25/73/2"));
    }

    @Test
    void readsOnlyTheBeginningOfAnEndlessText() {
        assertThat(codes("bla ".repeat(10_000) + "sensors")).isEmpty();
    }

    @Test
    void keepsToTheLimit() {
        assertThat(index.fieldsOf("sensors, fuel cells", 1)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> index.fieldsOf("sensors", 0));
    }

    private List<String> codes(String text) {
        return index.fieldsOf(text, 10).stream().map(hit -> hit.field().value()).toList();
    }

    private double confidence(String text, String code) {
        return index.fieldsOf(text, 10).stream()
                .filter(hit -> hit.field().value().equals(code))
                .mapToDouble(FieldHit::confidence)
                .findFirst()
                .orElse(0);
    }
}
