package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sums points by field and finds the fields with most points. Not thread-safe.
final class FieldPoints {

    private final Taxonomy taxonomy;
    private final double[] points;
    private int[] fields = new int[64];
    private int size;

    FieldPoints(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        points = new double[taxonomy.size()];
    }

    /// @param more above 0
    void add(int field, double more) {
        if (points[field] == 0) {
            fields = size == fields.length ? Arrays.copyOf(fields, 2 * size) : fields;
            fields[size++] = field;
        }
        points[field] += more;
    }

    /// Removes all points and returns the fields with most points, none of them an ancestor of another; ties are
    /// broken by code order.
    List<Integer> takeMost(int limit) {
        return takeMost(limit, 0, (field, points) -> true);
    }

    /// Like [#takeMost(int)] for the fields that are accepted; each field is asked at most once.
    ///
    /// @param least the least share of the points of the first field chosen
    List<Integer> takeMost(int limit, double least, Acceptance accepted) {
        List<Integer> chosen = new ArrayList<>(limit);
        double floor = 0;
        int best = most();
        while (best >= 0 && chosen.size() < limit && points[best] >= floor) {
            int field = best;
            double itsPoints = points[field];
            points[field] = 0;
            if (chosen.stream().noneMatch(other -> related(field, other)) && accepted.test(field, itsPoints)) {
                chosen.add(field);
                floor = Math.max(floor, least * itsPoints);
            }
            best = most();
        }
        for (int i = 0; i < size; i++) {
            points[fields[i]] = 0;
        }
        size = 0;
        return chosen;
    }

    /// The field with most points, -1 when none has any.
    private int most() {
        int best = -1;
        double most = 0;
        for (int i = 0; i < size; i++) {
            int field = fields[i];
            if (points[field] > most || (points[field] == most && field < best)) {
                best = field;
                most = points[field];
            }
        }
        return best;
    }

    /// Decides about a field with its points.
    @FunctionalInterface
    interface Acceptance {
        boolean test(int field, double points);
    }

    private boolean related(int a, int b) {
        return (a <= b && b < taxonomy.end(a)) || (b <= a && a < taxonomy.end(b));
    }
}
