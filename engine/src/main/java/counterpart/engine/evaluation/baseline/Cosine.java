package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.PseudoCluster;
import counterpart.engine.evaluation.Shares;
import counterpart.engine.model.WeightedField;
import counterpart.engine.specialisation.SparseVector;
import counterpart.engine.specialisation.Taxonomy;
import java.util.function.ToDoubleBiFunction;

/// Likeness of the profile and the region's evidence: the cosine of the two vectors.
record Cosine(Taxonomy taxonomy, Shares shares) implements ToDoubleBiFunction<PseudoCluster, Integer> {

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer place) {
        SparseVector mass = shares.mass(place);
        double dot = 0;
        for (WeightedField own : cluster.profile().own()) {
            dot += own.weight() * mass.get(taxonomy.ordinal(own.field()));
        }
        return mass.size() == 0 ? 0 : dot / mass.norm();
    }
}
