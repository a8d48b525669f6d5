package counterpart.engine.evaluation;

import counterpart.engine.competence.Relatedness;
import counterpart.engine.evaluation.baseline.Baselines;
import counterpart.engine.evaluation.candidate.CandidateSet;
import counterpart.engine.evaluation.candidate.FieldShares;
import counterpart.engine.evaluation.history.RegionFieldActivity;
import counterpart.engine.evaluation.metric.RankerResult;
import counterpart.engine.evaluation.protocol.Protocol;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.evaluation.protocol.PseudoClusterFinder;
import counterpart.engine.evaluation.protocol.Ranker;
import counterpart.engine.evaluation.report.EvaluationReport;
import counterpart.engine.evaluation.report.ReportBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The candidates of an evaluation with their missing fields and the baselines.
final class EvaluationSetup {

    private final RegionFieldActivity past;
    private final CandidateSet candidateSet;
    private final MissingFields gaps;
    private final List<Ranker> baselines;

    /// @param past activity in the training period, by region
    /// @param relatedness relatedness of fields in the training period
    EvaluationSetup(CandidateSet candidateSet, RegionFieldActivity past, Relatedness relatedness, long seed) {
        this.past = past;
        this.candidateSet = candidateSet;
        FieldShares shares =
                new FieldShares(candidateSet.mass(), past.index().taxonomy().size());
        gaps = new MissingFields(past.index().taxonomy(), shares, relatedness);
        baselines = Baselines.all(candidateSet, shares, past, relatedness, seed);
    }

    List<Ranker> baselines() {
        return baselines;
    }

    List<PseudoCluster> pseudoClusters(Protocol protocol) {
        return new PseudoClusterFinder(past, candidateSet, protocol).find();
    }

    /// Results of rankers under a protocol; empty if no pseudo-cluster has a relevant candidate.
    Optional<EvaluationReport.Part> part(Protocol protocol, List<Ranker> rankers, long seed) {
        List<PseudoCluster> clusters = pseudoClusters(protocol);
        return clusters.isEmpty() ? Optional.empty() : Optional.of(summary(clusters, run(clusters, rankers), seed));
    }

    EvaluationReport.Part summary(List<PseudoCluster> clusters, List<RankerResult> results, long seed) {
        return new ReportBuilder(baselines, clusters, candidateSet, seed).part(results);
    }

    /// Runs the rankers. Baselines and strategies run in two threads; each group stays in one thread, because rankers
    /// cache the values of the last pseudo-cluster.
    List<RankerResult> run(List<PseudoCluster> clusters, List<Ranker> rankers) {
        RankerComparison comparison = new RankerComparison(clusters, candidateSet, gaps);
        Map<Boolean, List<Ranker>> groups = rankers.stream().collect(Collectors.partitioningBy(baselines::contains));
        return Stream.of(true, false)
                .parallel()
                .map(group -> comparison.of(groups.getOrDefault(group, List.of())))
                .flatMap(List::stream)
                .toList();
    }
}
