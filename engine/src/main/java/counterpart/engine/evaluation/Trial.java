package counterpart.engine.evaluation;

import counterpart.engine.data.Dataset;
import counterpart.engine.matching.Strategy;
import counterpart.engine.specialisation.Constants;
import counterpart.engine.specialisation.Relatedness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One history with all that is learned from its past: baselines and the product's own ranking.
public final class Trial {

    private final Histories histories;
    private final long seed;
    private final Activity past;
    private final Relatedness relatedness;
    private final Arena regions;
    private final StrategyRankers own;

    /// Learns from the past.
    ///
    /// @param today where taxonomy, countries and regions come from
    public Trial(Histories histories, Dataset today, Constants constants, long seed) {
        this.histories = histories;
        this.seed = seed;
        Atlas atlas = new Atlas(today);
        past = new Activity(histories.past(), atlas);
        Activity future = new Activity(histories.future(), atlas);
        Dataset then = PastDataset.of(histories.past(), today);
        relatedness = Relatedness.of(then.tables().coTags(), atlas.taxonomy(), constants);
        regions = new Arena(new RegionElectorate(past, future), past, relatedness, seed);
        own = new StrategyRankers(then, constants);
    }

    StrategyRankers own() {
        return own;
    }

    /// Baselines, the strategies, the ablations of `likely` and `complement`, and the curve of `complement`.
    List<Ranker> everything() {
        List<Ranker> rankers = new ArrayList<>(contestants());
        rankers.addAll(own.ablations(Strategy.LIKELY));
        rankers.addAll(own.ablations(Strategy.COMPLEMENT));
        TradeOff.of(Strategy.COMPLEMENT).forEach(point -> rankers.add(own.ranker(point.name(), point.strategy())));
        return rankers;
    }

    /// Baselines and the strategies.
    List<Ranker> contestants() {
        return Stream.concat(regions.baselines().stream(), own.strategies().stream())
                .toList();
    }

    List<PseudoCluster> pseudoClusters(Protocol protocol) {
        return regions.pseudoClusters(protocol);
    }

    /// What rankers of regions do under a protocol; empty when nobody has anything to find.
    Optional<Report.Part> part(Protocol protocol, List<Ranker> rankers) {
        return regions.part(protocol, rankers, seed);
    }

    /// Sums up outcomes of rankers of regions.
    Report.Part summary(List<PseudoCluster> clusters, List<Outcome> outcomes) {
        return regions.summary(clusters, outcomes, seed);
    }

    /// What baselines and strategies do with institutions instead of regions.
    Optional<Report.Part> institutions() {
        InstitutionElectorate institutions = new InstitutionElectorate(histories, past);
        Arena arena = new Arena(institutions, past, relatedness, seed);
        List<Ranker> rankers = new ArrayList<>(arena.baselines());
        rankers.addAll(new InstitutionRankers(own, institutions).all());
        return arena.part(Protocol.INSTITUTIONS, rankers, seed);
    }

    /// Measures rankers of regions on pseudo-clusters of this trial.
    public List<Outcome> run(List<PseudoCluster> clusters, List<Ranker> rankers) {
        return regions.run(clusters, rankers);
    }
}
