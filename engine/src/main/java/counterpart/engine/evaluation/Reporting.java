package counterpart.engine.evaluation;

import counterpart.engine.evaluation.metric.Bootstrap;
import counterpart.engine.evaluation.metric.Interval;
import counterpart.engine.evaluation.metric.Lists;
import counterpart.engine.specialisation.SparseVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sums up outcomes, with intervals by paired bootstrap over pseudo-clusters.
final class Reporting {

    private static final int SAMPLES = 1000;

    private final List<String> baselines;
    private final int candidates;
    private final Likeness likeness;
    private final Bootstrap bootstrap;

    Reporting(List<Ranker> baselines, List<PseudoCluster> clusters, Electorate electorate, long seed) {
        this.baselines = baselines.stream().map(Ranker::name).toList();
        candidates = (int) clusters.stream()
                .flatMap(cluster -> cluster.candidates().stream())
                .distinct()
                .count();
        likeness = new Likeness(electorate.mass());
        bootstrap = new Bootstrap(clusters.size(), SAMPLES, seed);
    }

    /// The ratios compare every other ranker with every baseline's best.
    Report.Part part(List<Outcome> outcomes) {
        List<Report.Row> rows = outcomes.stream().map(this::row).toList();
        String best = best(outcomes, Metric.NDCG_10).ranker();
        return new Report.Part(bootstrapped(outcomes), best, rows, ratios(outcomes));
    }

    private static int bootstrapped(List<Outcome> outcomes) {
        return outcomes.getFirst().values(Metric.NDCG_10).length;
    }

    private Report.Row row(Outcome outcome) {
        Map<Metric, Interval> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            metrics.put(metric, bootstrap.mean(outcome.values(metric)));
        }
        Lists<Integer> lists = outcome.lists();
        return new Report.Row(
                outcome.ranker(),
                metrics,
                new Report.Exposure(
                        lists.named(),
                        lists.largestShare(),
                        lists.gini(candidates),
                        lists.personalisation(),
                        lists.diversity(likeness::of)));
    }

    /// Every ranker that is no baseline against the baseline that is best by the metric.
    private List<Report.Ratio> ratios(List<Outcome> outcomes) {
        List<Report.Ratio> ratios = new ArrayList<>();
        for (Metric metric : List.of(Metric.NDCG_10, Metric.PS_NDCG_10)) {
            Outcome best = best(outcomes, metric);
            outcomes.stream()
                    .filter(outcome -> !baselines.contains(outcome.ranker()))
                    .forEach(outcome -> ratios.add(new Report.Ratio(
                            outcome.ranker(),
                            best.ranker(),
                            metric,
                            bootstrap.ratio(outcome.values(metric), best.values(metric)))));
        }
        return ratios;
    }

    private Outcome best(List<Outcome> outcomes, Metric metric) {
        return outcomes.stream()
                .filter(outcome -> baselines.contains(outcome.ranker()))
                .max(Comparator.comparingDouble(outcome -> outcome.mean(metric)))
                .orElseThrow();
    }

    /// The cosine of what two candidates do.
    private static final class Likeness {

        private final List<SparseVector> units;
        private final Map<Integer, double[]> cosines = new HashMap<>();

        Likeness(List<SparseVector> mass) {
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
