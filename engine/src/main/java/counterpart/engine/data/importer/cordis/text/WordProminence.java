package counterpart.engine.data.importer.cordis.text;

import counterpart.engine.model.evidence.ProjectWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// How prominent words are in projects: the part of BM25 that counts occurrences, divided by its limit, in [0, 1)
/// (Robertson and Zaragoza 2009, The probabilistic relevance framework), with k1 = 1.2 and b = 0.6.
public final class WordProminence {

    private static final double K1 = 1.2;
    private static final double B = 0.6;
    /// A word of fewer projects is a name or a spelling mistake.
    private static final int MIN_PROJECTS = 3;
    /// A word of more than this share of projects characterises none.
    private static final double MAX_SHARE = 0.2;

    private static final int[] NONE = {};

    private final List<String> words;
    private final List<ProjectText> projects;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final double meanLength;
    private final int[][] projectsOfWord;
    private final boolean[] telling;

    WordProminence(List<String> words, List<ProjectText> projects) {
        this.words = words;
        this.projects = projects;
        words.forEach(word -> ordinals.put(word, ordinals.size()));
        meanLength = projects.stream().mapToInt(ProjectText::length).average().orElse(1);
        projectsOfWord = postings(words.size(), projects);
        telling = new boolean[words.size()];
        for (int word = 0; word < telling.length; word++) {
            telling[word] = isTelling(word);
        }
    }

    private static int[][] postings(int words, List<ProjectText> projects) {
        int[] sizes = new int[words];
        projects.forEach(project -> words(project).forEach(word -> sizes[word]++));
        int[][] postings = new int[words][];
        Arrays.setAll(postings, word -> new int[sizes[word]]);
        for (int project = projects.size() - 1; project >= 0; project--) {
            for (int word : words(projects.get(project)).toArray()) {
                sizes[word]--;
                postings[word][sizes[word]] = project;
            }
        }
        return postings;
    }

    private static IntStream words(ProjectText project) {
        return IntStream.range(0, project.size()).map(project::word);
    }

    /// The ordinals of the projects in which a word occurs.
    int[] projectsWith(int word) {
        return projectsOfWord[word];
    }

    /// Inverse document frequency of a word as in BM25.
    double idfOf(int word) {
        return idf(projectsOfWord[word].length);
    }

    /// The ordinals of words; empty when one of them occurs in no project.
    int[] phrase(List<String> sequence) {
        return sequence.stream().allMatch(ordinals::containsKey)
                ? sequence.stream().mapToInt(ordinals::get).toArray()
                : NONE;
    }

    /// The prominence of words in sequence in a project, 0 where they do not occur.
    double of(int project, int... phrase) {
        ProjectText text = projects.get(project);
        return prominence(text.count(phrase), text);
    }

    /// The id of a project.
    String project(int ordinal) {
        return projects.get(ordinal).project();
    }

    /// Passes the most characteristic words of each project, by prominence times inverse document frequency, to a
    /// consumer; words of very few or very many projects are left out.
    ///
    /// @param limit maximum number of words of a project
    public void eachCharacteristic(int limit, BiConsumer<String, ProjectWords> consumer) {
        for (ProjectText project : projects) {
            List<Integer> best = best(project, limit);
            consumer.accept(
                    project.project(),
                    new ProjectWords(
                            best.stream().map(at -> words.get(project.word(at))).toList(),
                            best.stream().map(at -> hundredths(project, at)).toList()));
        }
    }

    private List<Integer> best(ProjectText project, int limit) {
        double[] weights = new double[project.size()];
        List<Integer> best = new ArrayList<>();
        for (int at = 0; at < weights.length; at++) {
            if (telling[project.word(at)]) {
                weights[at] = weight(project, at);
                best.add(at);
            }
        }
        best.sort(Comparator.<Integer>comparingDouble(at -> -weights[at])
                .thenComparing(at -> words.get(project.word(at))));
        return best.subList(0, Math.min(limit, best.size()));
    }

    private double weight(ProjectText project, int at) {
        return prominence(project, at) * idf(projectsOfWord[project.word(at)].length);
    }

    private double prominence(ProjectText project, int at) {
        return prominence(project.count(at), project);
    }

    private double prominence(int count, ProjectText project) {
        return count / (count + K1 * (1 - B + B * project.length() / meanLength));
    }

    private double idf(int with) {
        return Math.log(1 + (projects.size() - with + 0.5) / (with + 0.5));
    }

    private boolean isTelling(int word) {
        int with = projectsOfWord[word].length;
        return with >= MIN_PROJECTS
                && with <= MAX_SHARE * projects.size()
                && words.get(word).chars().anyMatch(Character::isLetter);
    }

    private int hundredths(ProjectText project, int at) {
        return Math.clamp(Math.round(100 * prominence(project, at)), 1, 100);
    }
}
