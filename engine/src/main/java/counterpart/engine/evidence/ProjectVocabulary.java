package counterpart.engine.evidence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.evidence.ProjectWords;
import counterpart.engine.model.evidence.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The characteristic words of all projects, by word.
final class ProjectVocabulary {

    private static final double HUNDREDTHS = 100;
    private static final double NONE = 0.45;
    private static final double FULL = 0.8;

    private final List<ProjectIndex.Word> words;
    private final int projects;

    ProjectVocabulary(ProjectIndex index) {
        words = index.words();
        projects = index.projects();
    }

    /// The words of projects, sorted.
    static List<ProjectIndex.Word> words(List<Project> projects) {
        Map<String, VectorBuilder> builders = new HashMap<>();
        for (int project = 0; project < projects.size(); project++) {
            ProjectWords words = projects.get(project).words();
            for (int i = 0; i < words.words().size(); i++) {
                builders.computeIfAbsent(words.words().get(i), key -> new VectorBuilder())
                        .add(project, words.weights().get(i) / HUNDREDTHS);
            }
        }
        return builders.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        new ProjectIndex.Word(entry.getKey(), entry.getValue().vector()))
                .toList();
    }

    /// Relevance of every project to weighted words: prominence times inverse document frequency, as in BM25.
    private double[] relevance(Map<String, Double> weights) {
        double[] relevance = new double[projects];
        weights.forEach((word, weight) -> {
            SparseVector values = of(word);
            double factor = weight * Math.log(1 + (projects - values.size() + 0.5) / (values.size() + 0.5));
            for (int i = 0; i < values.size(); i++) {
                relevance[values.ordinal(i)] += factor * values.value(i);
            }
        });
        return relevance;
    }

    /// Relevance of the projects to weighted words in (0, 1]: 1 for the most relevant ones down to rank
    /// `first`, then falling to 0 at rank `last`.
    SparseVector relevance(Map<String, Double> weights, int first, int last) {
        double[] relevance = relevance(weights);
        double[] sorted =
                Arrays.stream(relevance).filter(value -> value > 0).sorted().toArray();
        double low = sorted.length < last ? 0 : sorted[sorted.length - last];
        double high = sorted.length == 0 ? 0 : sorted[Math.max(0, sorted.length - first)];
        VectorBuilder scaled = new VectorBuilder();
        for (int project = 0; project < relevance.length; project++) {
            if (relevance[project] > low) {
                scaled.add(project, relevance[project] >= high ? 1 : (relevance[project] - low) / (high - low));
            }
        }
        return scaled.vector();
    }

    /// The match of the projects with a phrase, in (0, 1]: the geometric mean of the prominence of its words,
    /// scaled so that 0.45 is none and 0.8 is a full match; all words must be characteristic of the project.
    SparseVector matches(String phrase) {
        List<SparseVector> words = Words.of(phrase).distinct().map(this::of).toList();
        return words.stream()
                .reduce(SparseVector::times)
                .map(product -> product.map(value -> scaled(Math.pow(value, 1.0 / words.size()))))
                .orElse(SparseVector.EMPTY);
    }

    private static double scaled(double mean) {
        return Math.clamp((mean - NONE) / (FULL - NONE), 0, 1);
    }

    private SparseVector of(String word) {
        int from = 0;
        int to = words.size() - 1;
        while (from <= to) {
            int middle = (from + to) / 2;
            ProjectIndex.Word found = words.get(middle);
            int order = found.text().compareTo(word);
            if (order == 0) {
                return found.prominence();
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return SparseVector.EMPTY;
    }
}
