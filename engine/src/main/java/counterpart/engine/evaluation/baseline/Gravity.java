package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.candidate.CandidateSet;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import java.util.function.ToDoubleBiFunction;

/// Gravity model: `m(r) / (1 + km)^0.15`. The exponent was chosen on the earlier split, where the textbook value 1
/// predicts far worse. The mass of the home region is left out, because it is the same for all candidates.
record Gravity(CandidateSet candidateSet) implements ToDoubleBiFunction<PseudoCluster, Integer> {

    private static final double POWER = 0.15;

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer ordinal) {
        double km = candidateSet.distanceKm(cluster.home(), ordinal);
        return candidateSet.participations(ordinal) / Math.pow(1 + km, POWER);
    }
}
