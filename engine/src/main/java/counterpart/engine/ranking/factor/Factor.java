package counterpart.engine.ranking.factor;

import java.util.List;

/// One reason to choose a region. Its raw value is divided by the largest of all default candidates, so that a factor
/// may use whatever unit is natural to it.
public interface Factor {

    /// The key by which weights and reasons name it, for example `commonGround`.
    String key();

    /// Raw values, 0 or more, of all regions in [RankingData#regions]' order; more of what the factor looks for never
    /// gives less. Not to be changed.
    double[] raw(FactorContext question);

    /// The same for many questions of one pivot: the same numbers, computed together where that is faster.
    default List<double[]> raw(List<FactorContext> questions) {
        return questions.stream().map(this::raw).toList();
    }
}
