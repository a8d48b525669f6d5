package counterpart.engine.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A named set of factor weights, with the pivot of the strengths it uses. All weights of the product are
/// defined here; docs/EVALUATION.md explains how they were chosen.
///
/// @param pivot 0 to 1: 0 favours the largest regions, 1 the most specialised
public record Strategy(String key, Weights weights, double pivot) {

    /// The default: favours matches specific to the cluster, as far as they remain consistent with the partners
    /// that clusters really choose. The weights were set by hand, with the links of 2024 known.
    public static final Strategy COMPLEMENT = new Strategy(
            "complement",
            Weights.of(Map.of(
                    "complementarity", 32.0,
                    "soughtCoverage", 25.0,
                    "commonGround", 13.0,
                    "excellence", 23.0,
                    "proximity", 3.0,
                    "funding", 2.0,
                    "mutualBenefit", 2.0)),
            1.0);

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
            1.0);

    /// Favours regions with which the cluster already works.
    public static final Strategy DEEPEN = new Strategy(
            "deepen",
            Weights.of(Map.of(
                    "ties",
                    35.0,
                    "commonGround",
                    30.0,
                    "complementarity",
                    15.0,
                    "funding",
                    10.0,
                    "mutualBenefit",
                    10.0)),
            0.75);

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
            1.0);

    /// Favours regions whose projects join a need of the cluster with what the cluster does. Of seven mixtures
    /// this one was best on the judged clusters.
    public static final Strategy DEMONSTRATED = new Strategy(
            "demonstrated", Weights.of(Map.of("demonstrated", 60.0, "commonGround", 25.0, "excellence", 15.0)), 0.75);

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
