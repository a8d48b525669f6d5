package counterpart.engine.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A named way to weigh the factors, with the pivot of the strengths it looks at.
/// All weights of the product stand here; docs/EVALUATION.md says how they were chosen.
///
/// @param pivot 0 to 1: at 0 the biggest places win, at 1 the most specialised
public record Strategy(String key, Weights weights, double pivot) {

    /// The default: what is particular to the cluster, as far as it can be had without losing touch with what clusters
    /// really choose. Weighed by hand, with the links of 2024 in sight.
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

    /// What history predicts: regions that clusters of this kind really start to work with. Non-negative weights fitted
    /// on the links of 2023, as foretold from the years before.
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

    /// Go further with those one already works with.
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

    /// New ground: what is sought, where there are no ties yet.
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

    /// All strategies, the default first.
    public static List<Strategy> all() {
        return List.of(COMPLEMENT, LIKELY, DEEPEN, OPEN_UP);
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
