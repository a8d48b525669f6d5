package counterpart.engine.evaluation.baseline;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evaluation.candidate.FieldShares;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.model.WeightedField;
import java.util.function.ToDoubleBiFunction;

/// Cosine similarity of the profile and the candidate's evidence mass.
record Cosine(Taxonomy taxonomy, FieldShares shares) implements ToDoubleBiFunction<PseudoCluster, Integer> {

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer ordinal) {
        SparseVector mass = shares.mass(ordinal);
        double dot = 0;
        for (WeightedField own : cluster.profile().own()) {
            dot += own.weight() * mass.get(taxonomy.ordinal(own.field()));
        }
        return mass.size() == 0 ? 0 : dot / mass.norm();
    }
}
