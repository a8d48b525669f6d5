package counterpart.engine.evaluation.baseline;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.model.WeightedField;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// BM25 with regions as documents and fields as terms (Robertson & Zaragoza 2009): `sum_t q(t) idf(t) n (k1 + 1) / (n +
/// k1 (1 - b + b |r| / avg))` with `k1` = 1.2, `b` = 0.75, evidence mass `n` as term frequency and the profile's
/// weights as query weights.
final class Bm25 implements ToDoubleBiFunction<PseudoCluster, Integer> {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Taxonomy taxonomy;
    private final List<SparseVector> mass;
    private final double[] lengths;
    private final double[] idf;
    private final double average;

    Bm25(Taxonomy taxonomy, List<SparseVector> mass) {
        this.taxonomy = taxonomy;
        this.mass = List.copyOf(mass);
        lengths = mass.stream().mapToDouble(SparseVector::sum).toArray();
        average = java.util.Arrays.stream(lengths)
                .filter(length -> length > 0)
                .average()
                .orElse(1);
        idf = new double[taxonomy.size()];
        for (int field = 0; field < idf.length; field++) {
            int column = field;
            long having = mass.stream().filter(row -> row.get(column) > 0).count();
            idf[field] = Math.log(1 + (mass.size() - having + 0.5) / (having + 0.5));
        }
    }

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer ordinal) {
        double score = 0;
        double length = K1 * (1 - B + B * lengths[ordinal] / average);
        for (WeightedField own : cluster.profile().own()) {
            int field = taxonomy.ordinal(own.field());
            double n = mass.get(ordinal).get(field);
            score += own.weight() * idf[field] * n * (K1 + 1) / (n + length);
        }
        return score;
    }
}
