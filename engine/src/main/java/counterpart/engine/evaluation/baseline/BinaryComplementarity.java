package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.PseudoCluster;
import counterpart.engine.evaluation.Shares;
import counterpart.engine.model.WeightedField;
import counterpart.engine.specialisation.Relatedness;
import counterpart.engine.specialisation.SparseVector;
import counterpart.engine.specialisation.Taxonomy;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/// Complementarity as published (Balland & Boschma 2021), with yes or no where ours has degrees: the relatedness to
/// the profile of the fields that the region is specialised in and the profile does not have.
final class BinaryComplementarity implements ToDoubleBiFunction<PseudoCluster, Integer> {

    private final Taxonomy taxonomy;
    private final Shares shares;
    private final Relatedness relatedness;
    private @Nullable PseudoCluster asked;
    private SparseVector missing = SparseVector.EMPTY;

    BinaryComplementarity(Taxonomy taxonomy, Shares shares, Relatedness relatedness) {
        this.taxonomy = taxonomy;
        this.shares = shares;
        this.relatedness = relatedness;
    }

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer place) {
        SparseVector wanted = missing(cluster);
        double sum = 0;
        for (int i = 0; i < wanted.size(); i++) {
            sum += shares.specialised(place, wanted.ordinal(i)) ? wanted.value(i) : 0;
        }
        return sum;
    }

    private SparseVector missing(PseudoCluster cluster) {
        if (!cluster.equals(asked)) {
            asked = cluster;
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
