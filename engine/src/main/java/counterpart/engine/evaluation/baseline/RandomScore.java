package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.protocol.PseudoCluster;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;

/// A pseudo-random score per pair, reproducible by the seed.
record RandomScore(long seed) implements ToDoubleBiFunction<PseudoCluster, Integer> {

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer ordinal) {
        long pair = (cluster.home() * 31L + cluster.broadField()) * 10_007L + ordinal;
        return new SplittableRandom(seed + pair * 0x9E3779B97F4A7C15L).nextDouble();
    }
}
