package counterpart.engine.evaluation;

import counterpart.engine.evaluation.metric.Accuracy;
import counterpart.engine.evaluation.metric.Lists;
import counterpart.engine.evaluation.metric.Propensity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Lets rankers rank all candidates of all pseudo-clusters (no sampled negatives) and measures what they do.
final class Contest {

    private static final int TOP = 10;

    private final List<PseudoCluster> clusters;
    private final double[] propensities;
    private final Gaps gaps;

    Contest(List<PseudoCluster> clusters, Activity past, Gaps gaps) {
        this.clusters = clusters;
        this.gaps = gaps;
        propensities = propensities(clusters, past);
    }

    List<Outcome> of(List<Ranker> rankers) {
        List<Outcome> outcomes = rankers.stream()
                .map(ranker -> new Outcome(ranker.name(), clusters.size()))
                .toList();
        for (int i = 0; i < clusters.size(); i++) {
            Set<Integer> missing = gaps.missing(clusters.get(i));
            for (int r = 0; r < outcomes.size(); r++) {
                measure(outcomes.get(r), i, rankers.get(r).scores(clusters.get(i)), missing);
            }
        }
        return outcomes;
    }

    private void measure(Outcome outcome, int at, double[] scores, Set<Integer> missing) {
        PseudoCluster cluster = clusters.get(at);
        int[] order = order(cluster, scores);
        double[] gains = new double[order.length];
        double[] propensityScored = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            gains[i] = cluster.relevance().get(order[i]);
            propensityScored[i] = gains[i] / propensities[cluster.candidates().get(order[i])];
        }
        List<Integer> top = IntStream.of(order)
                .limit(TOP)
                .mapToObj(cluster.candidates()::get)
                .toList();
        outcome.set(Metric.NDCG_10, at, Accuracy.ndcg(gains, TOP));
        outcome.set(Metric.NDCG_20, at, Accuracy.ndcg(gains, 2 * TOP));
        outcome.set(Metric.PS_NDCG_10, at, Accuracy.ndcg(propensityScored, TOP));
        outcome.set(Metric.RECALL_10, at, Accuracy.recall(gains, TOP));
        outcome.set(Metric.MRR, at, Accuracy.reciprocalRank(gains));
        outcome.set(Metric.GAP_COVERAGE_5, at, Lists.coverage(top, TOP / 2, missing, gaps.filled()));
        outcome.addTop(top);
    }

    /// Score descending, then region id.
    static int[] order(PseudoCluster cluster, double[] scores) {
        return IntStream.range(0, cluster.candidates().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer i) -> -scores[cluster.candidates().get(i)])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// A place's links are the pseudo-clusters that were linked to it in their field before.
    private static double[] propensities(List<PseudoCluster> clusters, Activity past) {
        Map<Integer, Integer> links = new HashMap<>();
        for (PseudoCluster cluster : clusters) {
            past.in(cluster.broad())
                    .jointWith(cluster.home())
                    .keySet()
                    .forEach(place -> links.merge(place, 1, Integer::sum));
        }
        Propensity propensity = new Propensity(Math.max(3, clusters.size()));
        return IntStream.range(0, past.atlas().regions().size())
                .mapToDouble(place -> propensity.of(links.getOrDefault(place, 0)))
                .toArray();
    }
}
