package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.PseudoCluster;
import counterpart.engine.evaluation.Shares;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/// The nearer in structure, the better: minus the dissimilarity of home and region (Krugman 1991), each pair worked out
/// once.
final class StructuralDistance implements ToDoubleBiFunction<PseudoCluster, Integer> {

    private final Shares shares;
    private final Map<List<Integer>, Double> known = new HashMap<>();

    StructuralDistance(Shares shares) {
        this.shares = shares;
    }

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer place) {
        return -known.computeIfAbsent(
                List.of(cluster.home(), place), pair -> shares.distance(pair.getFirst(), pair.getLast()));
    }
}
