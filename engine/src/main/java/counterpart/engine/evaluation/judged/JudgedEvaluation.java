package counterpart.engine.evaluation.judged;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.ranker.RegionRanker;
import java.time.LocalDate;
import java.util.List;

/// Measures the lists shown by each strategy for the judged clusters.
public final class JudgedEvaluation {

    private final Dataset dataset;
    private final RegionRanker ranker;
    private final LocalDate on;
    private final long seed;

    /// @param on date for which the `funding` factor is computed
    /// @param seed of the bootstrap
    public JudgedEvaluation(Dataset dataset, RegionRanker ranker, LocalDate on, long seed) {
        this.dataset = dataset;
        this.ranker = ranker;
        this.on = on;
        this.seed = seed;
    }

    /// Measures all strategies.
    ///
    /// @throws java.util.NoSuchElementException when a judged cluster is not in the data
    public List<JudgedStrategy> of(List<GradedRegions> judged) {
        return Strategy.all().stream()
                .map(strategy -> JudgedStrategy.of(
                        strategy.key(),
                        judged.stream()
                                .map(one -> JudgedList.of(one, list(dataset.cluster(one.cluster()), strategy)))
                                .toList(),
                        seed))
                .toList();
    }

    private List<RegionId> list(Cluster cluster, Strategy strategy) {
        return ranker.regions(MatchQuery.of(cluster, on).withStrategy(strategy).withLimit(MatchQuery.MAX_LIMIT));
    }
}
