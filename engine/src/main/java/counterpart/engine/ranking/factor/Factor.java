package counterpart.engine.ranking.factor;

import java.util.List;

/// A criterion for choosing a region. Its raw value is divided by the largest of all default candidates, so that a
/// factor may use any unit.
public interface Factor {

    /// The key that identifies it in weights and reasons, for example `commonGround`.
    String key();

    /// Whether the values depend on the strategy's weights, not only on its vectors.
    default boolean dependsOnWeights() {
        return false;
    }

    /// Raw values, 0 or more, of all regions in [RankingData#regions]' order; a larger input never gives a smaller
    /// value. The caller must not modify the array.
    double[] raw(FactorContext context);

    /// Computes the values of several queries with the same pivot: the same numbers, computed together where that
    /// is faster.
    default List<double[]> raw(List<FactorContext> contexts) {
        return contexts.stream().map(this::raw).toList();
    }
}
