package counterpart.engine.evaluation.baseline;

import counterpart.engine.competence.Relatedness;
import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evaluation.candidate.FieldShares;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.model.WeightedField;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/// Complementarity as published (Balland & Boschma 2021), with binary specialisation where the product uses degrees:
/// the summed relatedness to the profile of the fields in which the region is specialised and which the profile does
/// not contain.
final class BinaryComplementarity implements ToDoubleBiFunction<PseudoCluster, Integer> {

    private final Taxonomy taxonomy;
    private final FieldShares shares;
    private final Relatedness relatedness;
    private @Nullable PseudoCluster cached;
    private SparseVector missing = SparseVector.EMPTY;

    BinaryComplementarity(Taxonomy taxonomy, FieldShares shares, Relatedness relatedness) {
        this.taxonomy = taxonomy;
        this.shares = shares;
        this.relatedness = relatedness;
    }

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer ordinal) {
        SparseVector wanted = missing(cluster);
        double sum = 0;
        for (int i = 0; i < wanted.size(); i++) {
            sum += shares.specialised(ordinal, wanted.ordinal(i)) ? wanted.value(i) : 0;
        }
        return sum;
    }

    private SparseVector missing(PseudoCluster cluster) {
        if (!cluster.equals(cached)) {
            cached = cluster;
            missing = missingOf(cluster);
        }
        return missing;
    }

    private SparseVector missingOf(PseudoCluster cluster) {
        double[] own = new double[taxonomy.size()];
        for (WeightedField field : cluster.profile().own()) {
            own[taxonomy.ordinal(field.field())] = 1;
        }
        double[] near = relatedness.spread(SparseVector.of(own));
        for (int field = 0; field < near.length; field++) {
            near[field] *= 1 - own[field];
        }
        return SparseVector.of(near);
    }
}
