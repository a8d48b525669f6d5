package counterpart.engine.competence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.evidence.CoTagCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Relatedness of fields: association strength of co-occurrence on projects (van Eck & Waltman 2009; Balland 2016),
/// `phi(t,u) = c(t,u) * C / (c(t) * c(u))` where `c(t)` sums `c(t,u)` over all `u` and `C` sums `c(t)` over all
/// `t`; 1 is the value expected by chance. Capped, scaled to [0, 1], and kept for the nearest fields of each field
/// only.
public final class Relatedness {

    private final List<SparseVector> neighbours;

    /// @param neighbours by field, see [#neighbours()]
    Relatedness(List<SparseVector> neighbours) {
        this.neighbours = neighbours;
    }

    /// Computes relatedness from the pairs of fields on projects; pairs with unknown fields are ignored.
    public static Relatedness of(Collection<CoTagCount> coTags, Taxonomy taxonomy, ModelConstants constants) {
        List<Map<Integer, Double>> counts = counts(coTags, taxonomy);
        double[] totals = counts.stream().mapToDouble(Relatedness::sum).toArray();
        double all = SparseVector.of(totals).sum();
        List<SparseVector> neighbours = new ArrayList<>();
        for (int t = 0; t < totals.length; t++) {
            Map<Integer, Double> phi = new HashMap<>();
            for (Map.Entry<Integer, Double> pair : counts.get(t).entrySet()) {
                double expected = totals[t] * totals[pair.getKey()] / all;
                phi.put(pair.getKey(), phi(pair.getValue(), expected, constants));
            }
            neighbours.add(nearest(phi, constants.neighbours()));
        }
        return new Relatedness(neighbours);
    }

    /// The nearest fields of every field.
    List<SparseVector> neighbours() {
        return neighbours;
    }

    /// The nearest fields of a field with their relatedness in (0, 1].
    public SparseVector neighbours(int field) {
        return neighbours.get(field);
    }

    /// `sum_t v(t) * phi(t,u)` for every field `u`: its relatedness to a profile.
    public double[] spread(SparseVector profile) {
        double[] near = new double[neighbours.size()];
        for (int i = 0; i < profile.size(); i++) {
            SparseVector row = neighbours.get(profile.ordinal(i));
            for (int j = 0; j < row.size(); j++) {
                near[row.ordinal(j)] += profile.value(i) * row.value(j);
            }
        }
        return near;
    }

    /// Relatedness density of a field for a region (Hidalgo et al. 2007; Boschma, Balland & Kogler 2015), in
    /// [0, 1]: the share of the field's relatedness that belongs to fields of the region.
    ///
    /// @param held fields of the region, entries above 0
    public double density(int field, SparseVector held) {
        SparseVector near = neighbours.get(field);
        double share = near.dot(held.map(value -> value > 0 ? 1 : 0));
        return near.size() == 0 ? 0 : share / near.sum();
    }

    private static double phi(double together, double expected, ModelConstants constants) {
        double shrinkage = constants.relatednessShrinkage();
        double association = (together + shrinkage) / (expected + shrinkage);
        return Math.min(association, constants.relatednessCap()) / constants.relatednessCap();
    }

    private static List<Map<Integer, Double>> counts(Collection<CoTagCount> coTags, Taxonomy taxonomy) {
        List<Map<Integer, Double>> counts = new ArrayList<>();
        for (int i = 0; i < taxonomy.size(); i++) {
            counts.add(new HashMap<>());
        }
        for (CoTagCount pair : coTags) {
            taxonomy.find(pair.a())
                    .ifPresent(a -> taxonomy.find(pair.b()).ifPresent(b -> {
                        counts.get(a).merge(b, (double) pair.projects(), Double::sum);
                        counts.get(b).merge(a, (double) pair.projects(), Double::sum);
                    }));
        }
        return counts;
    }

    private static double sum(Map<Integer, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static SparseVector nearest(Map<Integer, Double> phi, int limit) {
        Map<Integer, Double> kept = new HashMap<>();
        phi.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return SparseVector.of(kept);
    }
}
