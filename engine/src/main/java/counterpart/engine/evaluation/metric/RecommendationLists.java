package counterpart.engine.evaluation.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/// Properties of lists that accuracy does not measure: coverage, concentration, personalisation and diversity.
///
/// @param <T> type of the recommended items
public final class RecommendationLists<T> {

    private final List<List<T>> all;
    private final Map<T, Integer> exposures = new HashMap<>();

    /// Counts how often the lists contain each item.
    ///
    /// @param all the top list of each profile
    public RecommendationLists(List<List<T>> all) {
        this.all = List.copyOf(all);
        all.forEach(list -> list.forEach(item -> exposures.merge(item, 1, Integer::sum)));
    }

    /// Number of distinct items in all lists.
    public int named() {
        return exposures.size();
    }

    /// Share of the lists that contain the most frequent item, in [0, 1].
    public double largestShare() {
        int most = exposures.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return all.isEmpty() ? 0 : (double) most / all.size();
    }

    /// Gini coefficient of exposure over `items` items, including those in no list: 0 if all items are equally
    /// frequent, near 1 if few items fill all lists. `sum_i (2i - n - 1) x_i / (n sum x)` with `x` ascending.
    public double gini(int items) {
        double[] counts = new double[Math.max(items, exposures.size())];
        int at = 0;
        for (int count : exposures.values()) {
            counts[at++] = count;
        }
        Arrays.sort(counts);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            weighted += (2.0 * (i + 1) - counts.length - 1) * counts[i];
            sum += counts[i];
        }
        return sum == 0 ? 0 : weighted / (counts.length * sum);
    }

    /// One minus the mean overlap of two lists (Zhou et al. 2010), in [0, 1]. The overlap is the number of common items
    /// divided by the length of the longer list. For lists of equal length it can be computed from the
    /// exposures alone.
    public double personalisation() {
        long pairs = (long) all.size() * (all.size() - 1) / 2;
        double length = all.stream().mapToInt(List::size).max().orElse(0);
        double shared = exposures.values().stream()
                .mapToDouble(count -> count * (count - 1) / 2.0)
                .sum();
        return pairs == 0 || length == 0 ? 0 : 1 - shared / length / pairs;
    }

    /// Intra-list diversity (Ziegler et al. 2005): one minus the mean similarity of two items of a list, averaged over
    /// the lists.
    ///
    /// @param similarity similarity of two items, in [0, 1]
    public double diversity(ToDoubleBiFunction<T, T> similarity) {
        return all.stream()
                .filter(list -> list.size() > 1)
                .mapToDouble(list -> 1 - meanLikeness(list, similarity))
                .average()
                .orElse(0);
    }

    /// Share of `wanted` that is covered by the first `k` items of a list, in [0, 1]; 0 if `wanted` is empty.
    ///
    /// @param gives what each item covers
    public static <T, W> double coverage(List<T> list, int k, Set<W> wanted, Map<T, Set<W>> gives) {
        Set<W> given = new HashSet<>();
        list.stream().limit(k).forEach(item -> given.addAll(gives.getOrDefault(item, Set.of())));
        given.retainAll(wanted);
        return wanted.isEmpty() ? 0 : (double) given.size() / wanted.size();
    }

    private static <T> double meanLikeness(List<T> list, ToDoubleBiFunction<T, T> similarity) {
        double sum = 0;
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                sum += similarity.applyAsDouble(list.get(i), list.get(j));
            }
        }
        return sum * 2 / (list.size() * (list.size() - 1.0));
    }
}
