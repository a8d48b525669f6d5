package counterpart.engine.data.importer.cordis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.model.evidence.ProjectWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectTextsTest {

    private final ProjectTexts texts = new ProjectTexts();
    private final Map<String, List<String>> tags = new HashMap<>();

    @Test
    void keepsTheMostCharacteristicWordsFirst() {
        texts.add("laser", "Lasers for surgery", "laser", "A laser beam in surgery.");
        others(20);
        ProjectWords words = words(2).get("laser");
        assertThat(words.words()).containsExactly("laser", "surgery");
        assertThat(words.weights()).isSortedAccordingTo((a, b) -> b - a).allMatch(weight -> weight > 40);
    }

    @Test
    void leavesOutWordsOfNearlyAllProjectsAndOfVeryFew() {
        texts.add("one", "Unheardof filler1 laser", "", "");
        others(20);
        assertThat(words(40).get("one").words()).containsExactly("laser");
    }

    @Test
    void findsPhrasesInSequenceOnly() {
        texts.add("title", "Soft electric batteries for cars", "", "");
        texts.add("scattered", "Electric cars", "batteries", "Electric drives with batteries.");
        texts.add("comma", "", "electric, battery", "");
        others(20);
        assertThat(mentions("/1", "electric battery")).containsOnlyKeys("title");
    }

    @Test
    void titlesSayMoreThanObjectives() {
        texts.add("title", "Laser surgery", "", "beam " + "beam ".repeat(7));
        texts.add("keyword", "", "laser surgery", "beam " + "beam ".repeat(7));
        texts.add("objective", "", "", "Laser surgery. " + "beam ".repeat(8));
        others(20);
        Map<String, Double> found = mentions("/1", "laser surgery");
        assertThat(found.get("title")).isGreaterThan(found.get("keyword"));
        assertThat(found.getOrDefault("objective", 0.0)).isLessThan(found.get("keyword"));
    }

    @Test
    void aWordThatUsuallyMeansSomethingElseIsIgnored() {
        for (int i = 0; i < 4; i++) {
            texts.add("steel" + i, "Joint of steel", "", "");
            tags.put("steel" + i, List.of("/25/44/1"));
        }
        for (int i = 0; i < 8; i++) {
            texts.add("bone" + i, "Fracture", "", "");
            tags.put("bone" + i, List.of("/21/30/301"));
        }
        others(300);
        assertThat(mentions("/21/30/402", "joint")).isEmpty();
        assertThat(mentions("/25/44/2", "joint")).hasSize(4);
    }

    @Test
    void aPhraseThatNoProjectContainsIsNotFound() {
        others(3);
        assertThat(mentions("/1", "quantum gravity")).isEmpty();
    }

    @Test
    void prominenceIsTheSaturatedPartOfBm25() {
        texts.add("a", "laser", "", "");
        texts.add("b", "beam", "", "");
        // count 3 in a text as long as the mean: 3 / (3 + 1.2)
        WordProminence prominence = texts.prominence();
        assertThat(prominence.of(0, prominence.phrase(List.of("laser")))).isCloseTo(3 / 4.2, within(1e-12));
    }

    private Map<String, ProjectWords> words(int limit) {
        Map<String, ProjectWords> words = new HashMap<>();
        texts.prominence().eachCharacteristic(limit, words::put);
        return words;
    }

    private Map<String, Double> mentions(String field, String phrase) {
        FieldMentions mentions = new FieldMentions(texts.prominence(), tags);
        mentions.add(field, phrase);
        Map<String, Double> found = new HashMap<>();
        mentions.byProject().forEach((project, fields) -> found.put(project, fields.get(field)));
        return found;
    }

    /// Projects about something else; two of them name lasers, surgery and beams.
    private void others(int count) {
        for (int i = 0; i < count; i++) {
            texts.add("other" + i, "filler1 filler2 filler3", "", i < 2 ? "laser. surgery. beam" : "");
        }
    }
}
