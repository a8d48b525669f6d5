package counterpart.engine.evaluation.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Accuracy that size does not explain: each new partner is compared with the ten candidates without a new link that
/// are nearest to it in participations. The value is the share of these that score lower, equal scores counting half,
/// averaged over the new partners; 0.5 is chance.
public final class LikeSizedAuc {

    private static final int RIVALS = 10;
    private static final double CHANCE = 0.5;

    private final List<int[]> rivals = new ArrayList<>();
    private final List<Integer> partners;

    /// Finds the rivals of each new partner; of equally near candidates, the first ones.
    ///
    /// @param relevance of each candidate, above 0 for new partners
    /// @param sizes participations of each candidate
    public LikeSizedAuc(List<Double> relevance, List<Integer> sizes) {
        List<Integer> all = IntStream.range(0, relevance.size()).boxed().toList();
        partners = all.stream().filter(at -> relevance.get(at) > 0).toList();
        List<Integer> others = all.stream().filter(at -> relevance.get(at) == 0).toList();
        for (int partner : partners) {
            rivals.add(others.stream()
                    .sorted(Comparator.comparingInt(other -> Math.abs(sizes.get(other) - sizes.get(partner))))
                    .limit(RIVALS)
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
    }

    /// The value for scores of the candidates, in [0, 1]; 0.5 without partners or without others.
    public double of(double[] scores) {
        return IntStream.range(0, partners.size())
                .filter(at -> rivals.get(at).length > 0)
                .mapToDouble(at -> share(scores, partners.get(at), rivals.get(at)))
                .average()
                .orElse(CHANCE);
    }

    private static double share(double[] scores, int partner, int[] others) {
        double lower = 0;
        for (int other : others) {
            lower += scores[other] < scores[partner] ? 1 : scores[other] == scores[partner] ? CHANCE : 0;
        }
        return lower / others.length;
    }
}
