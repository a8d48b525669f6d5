package counterpart.engine.evaluation.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/// What accuracy hides: how lists of several profiles differ, and how much of the world they show.
///
/// @param <T> what the lists name
public final class Lists<T> {

    private final List<List<T>> all;
    private final Map<T, Integer> exposures = new HashMap<>();

    /// Takes the first places of every profile's list.
    public Lists(List<List<T>> all) {
        this.all = List.copyOf(all);
        all.forEach(list -> list.forEach(item -> exposures.merge(item, 1, Integer::sum)));
    }

    /// How many different items all lists name together.
    public int named() {
        return exposures.size();
    }

    /// The share of the lists that name the most named item, in [0, 1].
    public double largestShare() {
        int most = exposures.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return all.isEmpty() ? 0 : (double) most / all.size();
    }

    /// The Gini coefficient of exposure over `items` items, of which those never named count too: 0 when all are named
    /// equally often, near 1 when a few take all. `sum_i (2i - n - 1) x_i / (n sum x)` with `x` ascending.
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

    /// One less the mean overlap of two lists (Zhou et al. 2010), in [0, 1]: the items two lists share, divided by the
    /// length of the longer, over all pairs of lists. With lists of one length it follows from the exposures alone.
    public double personalisation() {
        long pairs = (long) all.size() * (all.size() - 1) / 2;
        double length = all.stream().mapToInt(List::size).max().orElse(0);
        double shared = exposures.values().stream()
                .mapToDouble(count -> count * (count - 1) / 2.0)
                .sum();
        return pairs == 0 || length == 0 ? 0 : 1 - shared / length / pairs;
    }

    /// Intra-list diversity (Ziegler et al. 2005): the mean of one less the likeness of two items of one list, over all
    /// pairs of a list, averaged over the lists.
    ///
    /// @param likeness of two items, in [0, 1]
    public double diversity(ToDoubleBiFunction<T, T> likeness) {
        return all.stream()
                .filter(list -> list.size() > 1)
                .mapToDouble(list -> 1 - meanLikeness(list, likeness))
                .average()
                .orElse(0);
    }

    /// The share of `wanted` that the first `k` items of one list give together, in [0, 1]; 0 when nothing is wanted.
    ///
    /// @param gives what each item gives
    public static <T, W> double coverage(List<T> list, int k, Set<W> wanted, Map<T, Set<W>> gives) {
        Set<W> given = new HashSet<>();
        list.stream().limit(k).forEach(item -> given.addAll(gives.getOrDefault(item, Set.of())));
        given.retainAll(wanted);
        return wanted.isEmpty() ? 0 : (double) given.size() / wanted.size();
    }

    private static <T> double meanLikeness(List<T> list, ToDoubleBiFunction<T, T> likeness) {
        double sum = 0;
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                sum += likeness.applyAsDouble(list.get(i), list.get(j));
            }
        }
        return sum * 2 / (list.size() * (list.size() - 1.0));
    }
}
