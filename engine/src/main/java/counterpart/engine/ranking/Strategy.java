package counterpart.engine.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A named set of factor weights, with the pivot of the strengths it uses. All weights of the product are
/// defined here; docs/EVALUATION.md explains how they were chosen.
///
/// @param pivot 0 to 1: 0 favours the largest regions, 1 the most specialised
/// @param weighsRareFields whether fields that few regions hold count more in `complementarity` and `commonGround`
public record Strategy(String key, Weights weights, double pivot, boolean weighsRareFields) {

    /// The default: favours matches specific to the cluster, as far as they remain consistent with the partners
    /// that clusters really choose. The weights were chosen on graded judgements and on the links of 2023.
    public static final Strategy COMPLEMENT = new Strategy(
            "complement",
            Weights.of(Map.of(
                    "complementarity", 20.0,
                    "soughtCoverage", 12.0,
                    "commonGround", 18.0,
                    "excellence", 20.0,
                    "proximity", 2.0,
                    "contacts", 6.0,
                    "particularity", 22.0)),
            0.5,
            true);

    /// Predicts from past data the regions with which clusters of this kind start to work. Non-negative weights
    /// fitted on the links of 2023, as predicted from the years before.
    public static final Strategy LIKELY = new Strategy(
            "likely",
            Weights.of(Map.of(
                    "complementarity", 11.0,
                    "commonGround", 5.0,
                    "excellence", 48.0,
                    "ties", 19.0,
                    "proximity", 15.0,
                    "mutualBenefit", 2.0)),
            1.0,
            false);

    /// Favours regions with which the cluster already works: its own contacts first, then the regions with which its
    /// home has joint projects.
    public static final Strategy DEEPEN = new Strategy(
            "deepen",
            Weights.of(Map.of(
                    "contacts", 50.0,
                    "ties", 17.5,
                    "commonGround", 15.0,
                    "complementarity", 7.5,
                    "funding", 5.0,
                    "mutualBenefit", 5.0)),
            0.75,
            false);

    /// Favours regions that hold the sought fields and have no ties yet.
    public static final Strategy OPEN_UP = new Strategy(
            "open-up",
            Weights.of(Map.of(
                    "soughtCoverage",
                    40.0,
                    "complementarity",
                    30.0,
                    "commonGround",
                    15.0,
                    "excellence",
                    10.0,
                    "funding",
                    5.0)),
            1.0,
            false);

    /// The same strategy with other weights.
    public Strategy withWeights(Weights other) {
        return new Strategy(key, other, pivot, weighsRareFields);
    }

    /// The same strategy with another pivot.
    public Strategy withPivot(double other) {
        return new Strategy(key, weights, other, weighsRareFields);
    }

    /// Favours regions whose projects join a need of the cluster with what the cluster does. Of seven mixtures
    /// this one was best on the judged clusters.
    public static final Strategy DEMONSTRATED = new Strategy(
            "demonstrated",
            Weights.of(Map.of("demonstrated", 60.0, "commonGround", 25.0, "excellence", 15.0)),
            0.75,
            false);

    /// All strategies, the default first.
    public static List<Strategy> all() {
        return List.of(COMPLEMENT, LIKELY, DEEPEN, OPEN_UP, DEMONSTRATED);
    }

    /// The strategy of a key such as `open-up`; empty for any other word.
    public static Optional<Strategy> find(String key) {
        return all().stream().filter(strategy -> strategy.key.equals(key)).findFirst();
    }

    /// The keys of all strategies, for messages.
    public static List<String> keys() {
        return all().stream().map(Strategy::key).toList();
    }

    /// The pivots in use, each once.
    public static double[] pivots() {
        return all().stream().mapToDouble(Strategy::pivot).distinct().sorted().toArray();
    }
}
