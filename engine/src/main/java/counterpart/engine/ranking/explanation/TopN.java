package counterpart.engine.ranking.explanation;

import counterpart.engine.model.Institution;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the institutions with the largest weights, sorted by weight, then number of participations, then id.
final class TopN {

    private static final Comparator<Weighed> WORST_FIRST = Comparator.comparingDouble(Weighed::weight)
            .thenComparingInt(weighed -> weighed.institution().participations())
            .thenComparing(weighed -> weighed.institution().id(), Comparator.reverseOrder());

    private final int limit;
    private final PriorityQueue<Weighed> kept = new PriorityQueue<>(WORST_FIRST);

    private record Weighed(Institution institution, double weight) {}

    TopN(int limit) {
        this.limit = limit;
    }

    /// Whether an institution of at most this weight is certainly rejected.
    boolean isBeyond(double weight) {
        return kept.size() == limit && weight < kept.element().weight();
    }

    void offer(Institution institution, double weight) {
        Weighed weighed = new Weighed(institution, weight);
        if (kept.size() < limit) {
            kept.add(weighed);
        } else if (WORST_FIRST.compare(weighed, kept.element()) > 0) {
            kept.remove();
            kept.add(weighed);
        }
    }

    List<Institution> inOrder() {
        return kept.stream()
                .sorted(WORST_FIRST.reversed())
                .map(Weighed::institution)
                .toList();
    }
}
