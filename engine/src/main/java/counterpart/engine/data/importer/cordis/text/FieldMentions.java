package counterpart.engine.data.importer.cordis.text;

import counterpart.engine.model.evidence.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds the fields that projects name, by the words of their labels and synonyms in sequence. The match is the
/// prominence of the sequence, scaled so that 0.45 is none and 0.8 is a full match: one occurrence in an
/// objective is nearly none, one in the title three quarters. A single common word counts less. A single word
/// is ignored if the projects that name it are not tagged with its branch of the taxonomy (level 2) at least
/// twice as often as all projects: then it usually means something else, as "joint" does not mean orthopaedics.
public final class FieldMentions {

    private static final double NONE = 0.45;
    private static final double FULL = 0.8;
    private static final double TELLING_IDF = 4;

    private static final double CLEAR = 0.3;
    private static final double LEAST_LIFT = 2;
    private static final int BRANCH_LEVEL = 2;

    private final WordProminence prominence;
    /// The branches of the taxonomy with which each tagged project is tagged, by its id.
    private final Map<String, Set<String>> branches = new HashMap<>();

    private final Map<String, Long> projectsOfBranch;
    private final Map<String, Map<String, Double>> byProject = new TreeMap<>();

    /// @param tags codes of the fields with which each project is tagged, by its id
    public FieldMentions(WordProminence prominence, Map<String, ? extends Collection<String>> tags) {
        this.prominence = prominence;
        tags.forEach((project, fields) -> {
            if (!fields.isEmpty()) {
                branches.put(project, fields.stream().map(FieldMentions::branch).collect(Collectors.toSet()));
            }
        });
        projectsOfBranch = branches.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(branch -> branch, Collectors.counting()));
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
        Map<String, Double> matches = new HashMap<>();
        for (int project : projects) {
            double match = Math.clamp((trust * prominence.of(project, words) - NONE) / (FULL - NONE), 0, 1);
            if (match > 0) {
                matches.put(prominence.project(project), match);
            }
        }
        if (words.length > 1 || means(field, matches)) {
            matches.forEach((project, match) ->
                    byProject.computeIfAbsent(project, key -> new TreeMap<>()).merge(field, match, Math::max));
        }
    }

    private boolean means(String field, Map<String, Double> matches) {
        String branch = branch(field);
        double usual = projectsOfBranch.getOrDefault(branch, 0L) / (double) Math.max(1, branches.size());
        long tagged = 0;
        long inBranch = 0;
        for (Map.Entry<String, Double> entry : matches.entrySet()) {
            Set<String> carried = branches.getOrDefault(entry.getKey(), Set.of());
            if (entry.getValue() >= CLEAR && !carried.isEmpty()) {
                tagged++;
                inBranch += carried.contains(branch) ? 1 : 0;
            }
        }
        return inBranch >= LEAST_LIFT * usual * tagged;
    }

    private static String branch(String field) {
        return Arrays.stream(field.split("/", -1)).limit(BRANCH_LEVEL + 1).collect(Collectors.joining("/"));
    }

    /// The match of each field, in (0, 1], by project and field.
    public Map<String, Map<String, Double>> byProject() {
        return byProject;
    }
}
