package counterpart.engine.index.lucene.vector;

import counterpart.engine.index.lucene.vector.TopDocuments.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The documents seen so far that can be among the best: all whose product is above 0 and not below the `limit`-th
/// best. Others are dropped now and then, so that memory does not grow with the number of documents.
final class BestSoFar {

    private static final int ROOM = 1_000;

    private final int limit;
    private final List<Near> near = new ArrayList<>();
    private int room;
    private double last;

    BestSoFar(int limit) {
        this.limit = limit;
        room = Math.max(ROOM, limit);
    }

    void add(int doc, double product) {
        if (product > 0 && product >= last) {
            near.add(new Near(doc, product));
            if (near.size() > room) {
                drop();
                room = Math.max(room, 2 * near.size());
            }
        }
    }

    private void drop() {
        last = productAtLimit();
        near.removeIf(candidate -> candidate.product() < last);
    }

    private double productAtLimit() {
        PriorityQueue<Double> best = new PriorityQueue<>(Comparator.naturalOrder());
        for (Near candidate : near) {
            if (best.size() < limit) {
                best.add(candidate.product());
            } else if (candidate.product() > best.element()) {
                best.remove();
                best.add(candidate.product());
            }
        }
        return best.size() < limit ? 0 : best.element();
    }

    /// The `limit`-th best product, 0 when there are fewer.
    double last() {
        drop();
        return last;
    }

    /// The documents, unordered.
    List<Near> documents() {
        drop();
        return near;
    }
}
