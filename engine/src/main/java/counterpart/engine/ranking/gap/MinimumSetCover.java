package counterpart.engine.ranking.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The smallest set of options that together reach every goal that any of them reaches; among sets of that size,
/// the one with the highest total worth.
///
/// Set cover is NP-hard, so the search is exact only within a limit of steps: branch and bound on the goal with
/// fewest options, with the greedy cover (which is at most `ln(goals) + 1` times too large, Johnson 1974) as the
/// first bound, and without options that another one dominates. After [#STEPS] steps it returns the best cover
/// found so far, marked as not exact.
public final class MinimumSetCover {

    /// The maximum number of goals: each is a bit of a `long`.
    public static final int MOST_GOALS = 62;

    /// The maximum number of search steps; each step examines one set of options.
    static final int STEPS = 100_000;

    private static final double SAME = 1e-9;

    private final List<Option> options;
    private final List<List<Integer>> byGoal = new ArrayList<>();
    private final double highestWorth;
    private final int mostSteps;
    private final List<Integer> chosen = new ArrayList<>();

    private List<Integer> best;
    private double bestWorth;
    private int steps;

    private MinimumSetCover(List<Option> options, int mostSteps) {
        this.options = options;
        this.mostSteps = mostSteps;
        List<Integer> kept = undominated();
        for (int goal = 0; goal < MOST_GOALS; goal++) {
            long bit = 1L << goal;
            byGoal.add(kept.stream()
                    .filter(i -> (options.get(i).goals() & bit) != 0)
                    .toList());
        }
        highestWorth = options.stream().mapToDouble(Option::worth).max().orElse(0);
        best = greedy(kept);
        bestWorth = worth(best);
    }

    /// The smallest cover. Options that reach no goal are never chosen; if no option reaches a goal, the cover is
    /// empty.
    public static Cover of(List<Option> options) {
        return of(options, STEPS);
    }

    static Cover of(List<Option> options, int mostSteps) {
        MinimumSetCover search = new MinimumSetCover(List.copyOf(options), mostSteps);
        search.search(reached(options), 0);
        return new Cover(search.best.stream().sorted().toList(), search.steps <= mostSteps);
    }

    private void search(long missing, double worth) {
        steps++;
        if (steps > mostSteps) {
            return;
        }
        if (missing == 0) {
            take(worth);
        } else if (canImprove(missing, worth)) {
            for (int i : branches(missing)) {
                chosen.add(i);
                search(missing & ~options.get(i).goals(), worth + options.get(i).worth());
                chosen.removeLast();
            }
        }
    }

    private void take(double worth) {
        if (chosen.size() < best.size() || (chosen.size() == best.size() && worth > bestWorth + SAME)) {
            best = List.copyOf(chosen);
            bestWorth = worth;
        }
    }

    /// Whether a cover that extends this one can be smaller, or of equal size with a higher worth. Upper bound: no
    /// option reaches more missing goals than the widest one or has a higher worth than the best one.
    private boolean canImprove(long missing, double worth) {
        int widest = options.stream()
                .mapToInt(option -> Long.bitCount(option.goals() & missing))
                .max()
                .orElse(0);
        int least = (Long.bitCount(missing) + widest - 1) / widest;
        int size = chosen.size() + least;
        return size < best.size() || (size == best.size() && worth + least * highestWorth > bestWorth + SAME);
    }

    /// The options that reach the rarest missing goal; every cover contains one of them. Widest first, then highest
    /// worth.
    private List<Integer> branches(long missing) {
        List<Integer> rarest = IntStream.range(0, MOST_GOALS)
                .filter(goal -> (missing >> goal & 1) != 0)
                .mapToObj(byGoal::get)
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        return rarest.stream().sorted(byUse(missing)).toList();
    }

    private List<Integer> greedy(List<Integer> kept) {
        List<Integer> taken = new ArrayList<>();
        long missing = reached(options);
        while (missing != 0) {
            int next = kept.stream().min(byUse(missing)).orElseThrow();
            taken.add(next);
            missing &= ~options.get(next).goals();
        }
        return taken;
    }

    private Comparator<Integer> byUse(long missing) {
        return Comparator.<Integer>comparingInt(
                        i -> -Long.bitCount(options.get(i).goals() & missing))
                .thenComparingDouble(i -> -options.get(i).worth())
                .thenComparingInt(i -> i);
    }

    /// An option that reaches only goals of another option and has no higher worth can be replaced by it in every
    /// cover.
    private List<Integer> undominated() {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).goals() != 0)
                .filter(i -> IntStream.range(0, options.size()).noneMatch(other -> dominates(other, i)))
                .boxed()
                .toList();
    }

    private boolean dominates(int other, int i) {
        Option strong = options.get(other);
        Option weak = options.get(i);
        if (other == i || (weak.goals() & ~strong.goals()) != 0 || weak.worth() > strong.worth()) {
            return false;
        }
        boolean equal = weak.goals() == strong.goals() && weak.worth() == strong.worth();
        return !equal || other < i;
    }

    private double worth(List<Integer> set) {
        return set.stream().mapToDouble(i -> options.get(i).worth()).sum();
    }

    private static long reached(List<Option> options) {
        return options.stream().mapToLong(Option::goals).reduce(0, (a, b) -> a | b);
    }

    /// An option that can be chosen.
    ///
    /// @param goals one bit for each goal it reaches
    /// @param worth 0 or more
    public record Option(long goals, double worth) {

        /// Validates the components.
        ///
        /// @throws IllegalArgumentException when the worth is not a number of at least 0, or there are too many
        ///     goals
        public Option {
            if (!(worth >= 0 && Double.isFinite(worth))) {
                throw new IllegalArgumentException("worth " + worth + " is not a number of 0 or more");
            }
            if (goals >>> MOST_GOALS != 0) {
                throw new IllegalArgumentException("goals beyond " + MOST_GOALS + " in " + Long.toBinaryString(goals));
            }
        }
    }

    /// The result.
    ///
    /// @param chosen positions of the options, ascending
    /// @param exact whether it is proven that no cover is smaller, or of this size with a higher worth
    public record Cover(List<Integer> chosen, boolean exact) {

        public Cover {
            chosen = List.copyOf(chosen);
        }
    }
}
