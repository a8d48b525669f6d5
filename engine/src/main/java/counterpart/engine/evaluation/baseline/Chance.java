package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.PseudoCluster;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;

/// A number drawn for each pair: the same seed gives the same order.
record Chance(long seed) implements ToDoubleBiFunction<PseudoCluster, Integer> {

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer place) {
        long pair = (cluster.home() * 31L + cluster.broad()) * 10_007L + place;
        return new SplittableRandom(seed + pair * 0x9E3779B97F4A7C15L).nextDouble();
    }
}
