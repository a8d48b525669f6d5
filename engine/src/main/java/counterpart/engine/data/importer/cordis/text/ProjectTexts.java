package counterpart.engine.data.importer.cordis.text;

import counterpart.engine.model.evidence.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The words of all projects. A word in the title counts three times, one in the keywords twice.
public final class ProjectTexts {

    private static final int TITLE = 3;
    private static final int KEYWORDS = 2;
    private static final int OBJECTIVE = 1;

    private static final Pattern PAUSE = Pattern.compile("[,;.:()\\[\\]\\r\\n]+");

    private final List<ProjectText> projects = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /// Adds the words of a project.
    public void add(String project, String title, String keywords, String objective) {
        projects.add(new ProjectText(
                project,
                List.of(
                        new ProjectText.Part(TITLE, words(title)),
                        new ProjectText.Part(KEYWORDS, words(keywords)),
                        new ProjectText.Part(OBJECTIVE, words(objective)))));
    }

    /// How prominent each word is in each project.
    public WordProminence prominence() {
        return new WordProminence(words, projects);
    }

    /// Ordinals of the words, with [ProjectText#PAUSE] between clauses.
    private int[] words(String text) {
        List<Integer> sequence = new ArrayList<>();
        PAUSE.splitAsStream(text).forEach(clause -> {
            Words.of(clause).map(this::ordinal).forEach(sequence::add);
            sequence.add(ProjectText.PAUSE);
        });
        return sequence.stream().mapToInt(Integer::intValue).toArray();
    }

    private int ordinal(String word) {
        return ordinals.computeIfAbsent(word, key -> {
            words.add(key);
            return words.size() - 1;
        });
    }
}
