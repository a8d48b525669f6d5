package counterpart.engine.evaluation;

import counterpart.engine.dataset.Dataset;
import counterpart.engine.evaluation.baseline.Baselines;
import counterpart.engine.matching.Strategy;
import counterpart.engine.specialisation.Constants;
import counterpart.engine.specialisation.Relatedness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One history with all that is learned from its past: baselines and the product's own ranking.
public final class Trial {

    private final Activity past;
    private final Activity future;
    private final Gaps gaps;
    private final List<Ranker> baselines;
    private final StrategyRankers own;

    /// Learns from the past.
    ///
    /// @param today where taxonomy, countries and regions come from
    public Trial(Histories histories, Dataset today, Constants constants, long seed) {
        Atlas atlas = new Atlas(today);
        past = new Activity(histories.past(), atlas);
        future = new Activity(histories.future(), atlas);
        Dataset then = PastDataset.of(histories.past(), today);
        Relatedness relatedness = Relatedness.of(then.tables().coTags(), atlas.taxonomy(), constants);
        gaps = new Gaps(past, new Shares(past), relatedness);
        baselines = Baselines.all(past, relatedness, seed);
        own = new StrategyRankers(then, constants);
    }

    StrategyRankers own() {
        return own;
    }

    /// Baselines, the strategies, the ablations of `likely` and `complement`, and the curve over the pivot.
    List<Ranker> everything() {
        List<Ranker> rankers = new ArrayList<>(contestants());
        rankers.addAll(own.ablations(Strategy.LIKELY));
        rankers.addAll(own.ablations(Strategy.COMPLEMENT));
        rankers.addAll(own.curve(Strategy.COMPLEMENT));
        return rankers;
    }

    /// Baselines and the strategies.
    List<Ranker> contestants() {
        List<Ranker> rankers = new ArrayList<>(baselines);
        rankers.addAll(own.strategies());
        return rankers;
    }

    List<PseudoCluster> pseudoClusters(Protocol protocol) {
        return new PseudoClusters(past, future, protocol).find();
    }

    Reporting reporting(List<PseudoCluster> clusters, long seed) {
        return new Reporting(baselines, clusters, past, seed);
    }

    /// Measures rankers on pseudo-clusters of this trial: baselines and ours side by side, since a ranker
    /// remembers what it was asked last.
    public List<Outcome> run(List<PseudoCluster> clusters, List<Ranker> rankers) {
        Contest contest = new Contest(clusters, past, gaps);
        Map<Boolean, List<Ranker>> groups = rankers.stream().collect(Collectors.partitioningBy(baselines::contains));
        return Stream.of(true, false)
                .parallel()
                .map(group -> contest.of(groups.getOrDefault(group, List.of())))
                .flatMap(List::stream)
                .toList();
    }
}
