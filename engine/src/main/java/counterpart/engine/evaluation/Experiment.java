package counterpart.engine.evaluation;

import counterpart.engine.competence.ModelConstants;
import counterpart.engine.competence.Relatedness;
import counterpart.engine.data.Dataset;
import counterpart.engine.evaluation.candidate.InstitutionCandidates;
import counterpart.engine.evaluation.candidate.RegionCandidates;
import counterpart.engine.evaluation.history.FieldRegionIndex;
import counterpart.engine.evaluation.history.PastDataset;
import counterpart.engine.evaluation.history.RegionFieldActivity;
import counterpart.engine.evaluation.history.TrainTestSplit;
import counterpart.engine.evaluation.metric.RankerResult;
import counterpart.engine.evaluation.protocol.Protocol;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.evaluation.protocol.Ranker;
import counterpart.engine.evaluation.report.EvaluationReport;
import counterpart.engine.evaluation.strategy.InstitutionRankers;
import counterpart.engine.evaluation.strategy.ParetoCurve;
import counterpart.engine.evaluation.strategy.StrategyRankers;
import counterpart.engine.ranking.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A training and test period with the baselines and strategies computed from the training period.
public final class Experiment {

    private final TrainTestSplit split;
    private final long seed;
    private final RegionFieldActivity past;
    private final Relatedness relatedness;
    private final EvaluationSetup regions;
    private final StrategyRankers strategies;

    /// Computes models and baselines from the training period.
    ///
    /// @param today current dataset: source of the taxonomy, countries and regions
    public Experiment(TrainTestSplit split, Dataset today, ModelConstants constants, long seed) {
        this.split = split;
        this.seed = seed;
        FieldRegionIndex index = new FieldRegionIndex(today);
        past = new RegionFieldActivity(split.past(), index);
        RegionFieldActivity future = new RegionFieldActivity(split.future(), index);
        Dataset then = PastDataset.of(split.past(), today);
        relatedness = Relatedness.of(then.tables().coTags(), index.taxonomy(), constants);
        regions = new EvaluationSetup(new RegionCandidates(past, future), past, relatedness, seed);
        strategies = new StrategyRankers(then, constants);
    }

    StrategyRankers strategies() {
        return strategies;
    }

    /// Baselines, the strategies, the ablations of `likely` and `complement`, and the curve of `complement`.
    List<Ranker> allRankers() {
        List<Ranker> rankers = new ArrayList<>(standardRankers());
        rankers.addAll(strategies.ablations(Strategy.LIKELY));
        rankers.addAll(strategies.ablations(Strategy.COMPLEMENT));
        ParetoCurve.of(Strategy.COMPLEMENT)
                .forEach(point -> rankers.add(strategies.ranker(point.name(), point.strategy())));
        return rankers;
    }

    /// Baselines and the strategies.
    List<Ranker> standardRankers() {
        return Stream.concat(regions.baselines().stream(), strategies.rankers().stream())
                .toList();
    }

    List<PseudoCluster> pseudoClusters(Protocol protocol) {
        return regions.pseudoClusters(protocol);
    }

    /// Results of rankers of regions under a protocol; empty if no pseudo-cluster has a relevant candidate.
    Optional<EvaluationReport.Part> part(Protocol protocol, List<Ranker> rankers) {
        return regions.part(protocol, rankers, seed);
    }

    /// Aggregates the results of rankers of regions.
    EvaluationReport.Part summary(List<PseudoCluster> clusters, List<RankerResult> results) {
        return regions.summary(clusters, results, seed);
    }

    /// Results of baselines and strategies for institutions instead of regions; empty if no pseudo-cluster has a
    /// relevant candidate.
    Optional<EvaluationReport.Part> institutions() {
        InstitutionCandidates institutions = new InstitutionCandidates(split, past);
        EvaluationSetup setup = new EvaluationSetup(institutions, past, relatedness, seed);
        List<Ranker> rankers = new ArrayList<>(setup.baselines());
        rankers.addAll(new InstitutionRankers(strategies, institutions).all());
        return setup.part(Protocol.INSTITUTIONS, rankers, seed);
    }

    /// Runs rankers of regions on pseudo-clusters of this experiment.
    public List<RankerResult> run(List<PseudoCluster> clusters, List<Ranker> rankers) {
        return regions.run(clusters, rankers);
    }
}
