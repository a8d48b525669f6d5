package counterpart.engine.data.importer.cordis.text;

import counterpart.engine.model.evidence.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// Finds the fields that projects name, by the words of their labels and synonyms in sequence. The match is the
/// prominence of the sequence, scaled so that 0.45 is none and 0.8 is a full match: one occurrence in an objective is
/// nearly none, one in the title three quarters. A single common word counts less.
public final class FieldMentions {

    private static final double NONE = 0.45;
    private static final double FULL = 0.8;
    private static final double TELLING_IDF = 4;

    private final WordProminence prominence;
    private final Map<String, Map<String, Double>> byProject = new TreeMap<>();

    public FieldMentions(WordProminence prominence) {
        this.prominence = prominence;
    }

    /// Looks for a phrase that denotes a field.
    public void add(String field, String phrase) {
        int[] words = prominence.phrase(Words.of(phrase).toList());
        Arrays.stream(words)
                .boxed()
                .min(Comparator.comparingInt(word -> prominence.projectsWith(word).length))
                .ifPresent(rarest -> add(field, prominence.projectsWith(rarest), words));
    }

    private void add(String field, int[] projects, int[] words) {
        double trust = words.length > 1 ? 1 : Math.min(1, prominence.idfOf(words[0]) / TELLING_IDF);
        for (int project : projects) {
            double match = Math.clamp((trust * prominence.of(project, words) - NONE) / (FULL - NONE), 0, 1);
            if (match > 0) {
                byProject
                        .computeIfAbsent(prominence.project(project), key -> new TreeMap<>())
                        .merge(field, match, Math::max);
            }
        }
    }

    /// The match of each field, in (0, 1], by project and field.
    public Map<String, Map<String, Double>> byProject() {
        return byProject;
    }
}
