package counterpart.engine.ranking.input;

import java.util.HashMap;
import java.util.Map;

/// The collaboration of two countries relative to the level expected from their sizes: `ln(1 + (T + a) / (E + a))`,
/// `T` their joint projects region by region, `E` the number expected by chance (the product of their totals
/// divided by the overall total), `a` = 5; `ln 2` is neutral.
final class CountryAffinity {

    static final double NEUTRAL = Math.log(2);

    private static final double SHRINKAGE = 5;

    private final Map<String, Map<String, Double>> joint = new HashMap<>();
    private final Map<String, Double> totals = new HashMap<>();
    private double all;

    void add(String from, String to, int projects) {
        joint.computeIfAbsent(from, key -> new HashMap<>()).merge(to, (double) projects, Double::sum);
        totals.merge(from, (double) projects, Double::sum);
        all += projects;
    }

    double of(String a, String b) {
        double together = joint.getOrDefault(a, Map.of()).getOrDefault(b, 0.0);
        double expected = all == 0 ? 0 : totals.getOrDefault(a, 0.0) * totals.getOrDefault(b, 0.0) / all;
        return Math.log1p((together + SHRINKAGE) / (expected + SHRINKAGE));
    }
}
