package counterpart.engine.evaluation;

import counterpart.engine.evaluation.candidate.CandidateSet;
import counterpart.engine.evaluation.metric.LikeSizedAuc;
import counterpart.engine.evaluation.metric.Metric;
import counterpart.engine.evaluation.metric.Propensity;
import counterpart.engine.evaluation.metric.RankerResult;
import counterpart.engine.evaluation.metric.RankingMetrics;
import counterpart.engine.evaluation.metric.RecommendationLists;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.evaluation.protocol.Ranker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Runs rankers on all candidates of all pseudo-clusters (no sampled negatives) and computes the metrics.
final class RankerComparison {

    private static final int TOP = 10;

    private final List<PseudoCluster> clusters;
    private final CandidateSet candidateSet;
    private final double[] propensities;
    private final MissingFields gaps;

    RankerComparison(List<PseudoCluster> clusters, CandidateSet candidateSet, MissingFields gaps) {
        this.clusters = clusters;
        this.candidateSet = candidateSet;
        this.gaps = gaps;
        propensities = propensities(clusters, candidateSet);
    }

    List<RankerResult> of(List<Ranker> rankers) {
        List<RankerResult> results = rankers.stream()
                .map(ranker -> new RankerResult(ranker.name(), clusters.size()))
                .toList();
        for (int i = 0; i < clusters.size(); i++) {
            Set<Integer> missing = gaps.missing(clusters.get(i));
            LikeSizedAuc likeSized = likeSized(clusters.get(i));
            for (int r = 0; r < results.size(); r++) {
                double[] scores = rankers.get(r).scores(clusters.get(i));
                measure(results.get(r), i, scores, missing);
                results.get(r).set(Metric.LIKE_SIZED_AUC, i, likeSized.of(ofCandidates(clusters.get(i), scores)));
            }
        }
        return results;
    }

    private LikeSizedAuc likeSized(PseudoCluster cluster) {
        return new LikeSizedAuc(
                cluster.relevance(),
                cluster.candidates().stream().map(candidateSet::participations).toList());
    }

    private static double[] ofCandidates(PseudoCluster cluster, double[] scores) {
        return cluster.candidates().stream()
                .mapToDouble(candidate -> scores[candidate])
                .toArray();
    }

    private void measure(RankerResult result, int at, double[] scores, Set<Integer> missing) {
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
        result.set(Metric.NDCG_10, at, RankingMetrics.ndcg(gains, TOP));
        result.set(Metric.NDCG_20, at, RankingMetrics.ndcg(gains, 2 * TOP));
        result.set(Metric.PS_NDCG_10, at, RankingMetrics.ndcg(propensityScored, TOP));
        result.set(Metric.RECALL_10, at, RankingMetrics.recall(gains, TOP));
        result.set(Metric.MRR, at, RankingMetrics.reciprocalRank(gains));
        result.set(Metric.GAP_COVERAGE_5, at, RecommendationLists.coverage(top, TOP / 2, missing, gaps.filled()));
        result.addTop(top);
    }

    /// Positions of the candidates by descending score, then ordinal, which is the order of ids. A stable merge sort on
    /// primitive arrays, because sorting boxed values was slow.
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

    /// Propensity of each candidate; its links are the pseudo-clusters with which it had joint projects in their field
    /// in the training period.
    private static double[] propensities(List<PseudoCluster> clusters, CandidateSet candidateSet) {
        Map<Integer, Integer> links = new HashMap<>();
        for (PseudoCluster cluster : clusters) {
            candidateSet
                    .pastPartners(cluster.broadField(), cluster.home())
                    .keySet()
                    .forEach(ordinal -> links.merge(ordinal, 1, Integer::sum));
        }
        Propensity propensity = new Propensity(Math.max(3, clusters.size()));
        return IntStream.range(0, candidateSet.size())
                .mapToDouble(ordinal -> propensity.of(links.getOrDefault(ordinal, 0)))
                .toArray();
    }
}
