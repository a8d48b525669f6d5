package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.Electorate;
import counterpart.engine.evaluation.PseudoCluster;
import java.util.function.ToDoubleBiFunction;

/// Mass over distance to a power: `m(r) / (1 + km)^0.15`. The power was chosen on the earlier split, where the
/// textbook's 1 predicts far worse; the mass of the home is the same for all candidates.
record Gravity(Electorate electorate) implements ToDoubleBiFunction<PseudoCluster, Integer> {

    private static final double POWER = 0.15;

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer place) {
        double km = electorate.distanceKm(cluster.home(), place);
        return electorate.participations(place) / Math.pow(1 + km, POWER);
    }
}
