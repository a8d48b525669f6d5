package counterpart.engine.evaluation;

import counterpart.engine.evaluation.metric.Accuracy;
import counterpart.engine.evaluation.metric.Lists;
import counterpart.engine.evaluation.metric.Propensity;
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

    Contest(List<PseudoCluster> clusters, Electorate electorate, Gaps gaps) {
        this.clusters = clusters;
        this.gaps = gaps;
        propensities = propensities(clusters, electorate);
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

    /// Score descending, then number, which is the order of ids: a stable merge of runs, for objects would be slow.
    static int[] order(PseudoCluster cluster, double[] scores) {
        int size = cluster.candidates().size();
        double[] sorted = new double[size];
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = scores[cluster.candidates().get(i)];
            order[i] = i;
        }
        int[] merged = new int[size];
        for (int run = 1; run < size; run *= 2) {
            for (int from = 0; from < size; from += 2 * run) {
                merge(order, merged, sorted, from, Math.min(from + run, size), Math.min(from + 2 * run, size));
            }
            int[] done = order;
            order = merged;
            merged = done;
        }
        return order;
    }

    private static void merge(int[] order, int[] merged, double[] scores, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = right == to || (left < middle && scores[order[left]] >= scores[order[right]]);
            merged[at] = takeLeft ? order[left++] : order[right++];
        }
    }

    /// A candidate's links are the pseudo-clusters that were linked to it in their field before.
    private static double[] propensities(List<PseudoCluster> clusters, Electorate electorate) {
        Map<Integer, Integer> links = new HashMap<>();
        for (PseudoCluster cluster : clusters) {
            electorate
                    .known(cluster.broad(), cluster.home())
                    .keySet()
                    .forEach(place -> links.merge(place, 1, Integer::sum));
        }
        Propensity propensity = new Propensity(Math.max(3, clusters.size()));
        return IntStream.range(0, electorate.size())
                .mapToDouble(place -> propensity.of(links.getOrDefault(place, 0)))
                .toArray();
    }
}
