package counterpart.engine.evaluation;

import counterpart.engine.evaluation.baseline.Baselines;
import counterpart.engine.specialisation.Relatedness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where rankers meet: those who are ranked, what gaps they fill, and the baselines.
final class Arena {

    private final Activity past;
    private final Electorate electorate;
    private final Gaps gaps;
    private final List<Ranker> baselines;

    /// @param past the training period by region
    /// @param relatedness of fields, from the same period
    Arena(Electorate electorate, Activity past, Relatedness relatedness, long seed) {
        this.past = past;
        this.electorate = electorate;
        Shares shares = new Shares(electorate.mass(), past.atlas().taxonomy().size());
        gaps = new Gaps(past.atlas().taxonomy(), shares, relatedness);
        baselines = Baselines.all(electorate, shares, past, relatedness, seed);
    }

    List<Ranker> baselines() {
        return baselines;
    }

    List<PseudoCluster> pseudoClusters(Protocol protocol) {
        return new PseudoClusters(past, electorate, protocol).find();
    }

    /// What rankers do under a protocol; empty when nobody has anything to find.
    Optional<Report.Part> part(Protocol protocol, List<Ranker> rankers, long seed) {
        List<PseudoCluster> clusters = pseudoClusters(protocol);
        return clusters.isEmpty() ? Optional.empty() : Optional.of(summary(clusters, run(clusters, rankers), seed));
    }

    Report.Part summary(List<PseudoCluster> clusters, List<Outcome> outcomes, long seed) {
        return new Reporting(baselines, clusters, electorate, seed).part(outcomes);
    }

    /// Measures rankers: baselines and ours side by side, since a ranker remembers what it was asked last.
    List<Outcome> run(List<PseudoCluster> clusters, List<Ranker> rankers) {
        Contest contest = new Contest(clusters, electorate, gaps);
        Map<Boolean, List<Ranker>> groups = rankers.stream().collect(Collectors.partitioningBy(baselines::contains));
        return Stream.of(true, false)
                .parallel()
                .map(group -> contest.of(groups.getOrDefault(group, List.of())))
                .flatMap(List::stream)
                .toList();
    }
}
