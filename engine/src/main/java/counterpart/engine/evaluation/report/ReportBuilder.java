package counterpart.engine.evaluation.report;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evaluation.candidate.CandidateSet;
import counterpart.engine.evaluation.metric.Bootstrap;
import counterpart.engine.evaluation.metric.ConfidenceInterval;
import counterpart.engine.evaluation.metric.Metric;
import counterpart.engine.evaluation.metric.RankerResult;
import counterpart.engine.evaluation.metric.RecommendationLists;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.evaluation.protocol.Ranker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Aggregates the results of rankers, with confidence intervals by paired bootstrap over pseudo-clusters.
public final class ReportBuilder {

    private static final int SAMPLES = 1000;

    private final List<String> baselines;
    private final int candidates;
    private final Similarity similarity;
    private final Bootstrap bootstrap;

    public ReportBuilder(List<Ranker> baselines, List<PseudoCluster> clusters, CandidateSet candidateSet, long seed) {
        this.baselines = baselines.stream().map(Ranker::name).toList();
        candidates = (int) clusters.stream()
                .flatMap(cluster -> cluster.candidates().stream())
                .distinct()
                .count();
        similarity = new Similarity(candidateSet.mass());
        bootstrap = new Bootstrap(clusters.size(), SAMPLES, seed);
    }

    /// Aggregates the results under one protocol.
    public EvaluationReport.Part part(List<RankerResult> results) {
        List<EvaluationReport.Row> rows = results.stream().map(this::row).toList();
        String best = best(results, Metric.NDCG_10).ranker();
        return new EvaluationReport.Part(sampleSize(results), best, rows, ratios(results));
    }

    private static int sampleSize(List<RankerResult> results) {
        return results.getFirst().values(Metric.NDCG_10).length;
    }

    private EvaluationReport.Row row(RankerResult result) {
        Map<Metric, ConfidenceInterval> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            metrics.put(metric, bootstrap.mean(result.values(metric)));
        }
        RecommendationLists<Integer> lists = result.lists();
        return new EvaluationReport.Row(
                result.ranker(),
                metrics,
                new EvaluationReport.Exposure(
                        lists.named(),
                        lists.largestShare(),
                        lists.gini(candidates),
                        lists.personalisation(),
                        lists.diversity(similarity::of)));
    }

    /// Ratio of each ranker that is not a baseline to the best baseline by the same metric.
    private List<EvaluationReport.Ratio> ratios(List<RankerResult> results) {
        List<EvaluationReport.Ratio> ratios = new ArrayList<>();
        for (Metric metric : List.of(Metric.NDCG_10, Metric.PS_NDCG_10)) {
            RankerResult best = best(results, metric);
            results.stream()
                    .filter(result -> !baselines.contains(result.ranker()))
                    .forEach(result -> ratios.add(new EvaluationReport.Ratio(
                            result.ranker(),
                            best.ranker(),
                            metric,
                            bootstrap.ratio(result.values(metric), best.values(metric)))));
        }
        return ratios;
    }

    private RankerResult best(List<RankerResult> results, Metric metric) {
        return results.stream()
                .filter(result -> baselines.contains(result.ranker()))
                .max(Comparator.comparingDouble(result -> result.mean(metric)))
                .orElseThrow();
    }

    /// Cosine similarity of the evidence mass of two candidates, computed once per pair.
    private static final class Similarity {

        private final List<SparseVector> units;
        private final Map<Integer, double[]> cosines = new HashMap<>();

        Similarity(List<SparseVector> mass) {
            units = mass.stream()
                    .map(row -> {
                        double norm = row.norm();
                        return row.map(value -> value / norm);
                    })
                    .toList();
        }

        double of(int a, int b) {
            return cosines.computeIfAbsent(
                            a,
                            key -> units.stream()
                                    .mapToDouble(units.get(key)::dot)
                                    .toArray())[b];
        }
    }
}
