package counterpart.engine.evaluation.metric;

import java.util.Arrays;

/// Metrics of one ranked list with graded relevance. Gains are in the order of the ranking.
public final class RankingMetrics {

    private RankingMetrics() {}

    /// Normalised discounted cumulative gain (Järvelin & Kekäläinen 2002), in [0, 1]: `sum_{i<=k} g_i / log2(i + 1)`
    /// divided by the value of the ideal order; 0 if no candidate is relevant.
    ///
    /// @param gains gain of every candidate, in the order of the ranking
    public static double ndcg(double[] gains, int k) {
        return ndcg(gains, gains, k);
    }

    /// The same with an ideal order of other items than those ranked.
    ///
    /// @param all gains of all items of the ideal order, in any order
    public static double ndcg(double[] gains, double[] all, int k) {
        double[] ideal = all.clone();
        Arrays.sort(ideal);
        for (int i = 0; i < ideal.length / 2; i++) {
            double swapped = ideal[i];
            ideal[i] = ideal[ideal.length - 1 - i];
            ideal[ideal.length - 1 - i] = swapped;
        }
        double best = dcg(ideal, k);
        return best == 0 ? 0 : dcg(gains, k) / best;
    }

    /// Share of the relevant candidates among the first k, in [0, 1]; 0 if no candidate is relevant.
    public static double recall(double[] gains, int k) {
        long relevant = Arrays.stream(gains).filter(gain -> gain > 0).count();
        long found = Arrays.stream(gains).limit(k).filter(gain -> gain > 0).count();
        return relevant == 0 ? 0 : (double) found / relevant;
    }

    /// One divided by the rank of the first relevant candidate, in [0, 1]; 0 if no candidate is relevant.
    public static double reciprocalRank(double[] gains) {
        for (int i = 0; i < gains.length; i++) {
            if (gains[i] > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double dcg(double[] gains, int k) {
        double sum = 0;
        for (int i = 0; i < Math.min(k, gains.length); i++) {
            sum += gains[i] * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }
}
