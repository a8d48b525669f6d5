package counterpart.engine.ranking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The maximum points of each factor, out of a score's 100; a factor that is absent gives none.
public final class Weights {

    /// The sum of all weights: the highest score.
    public static final double TOTAL = 100;

    private final Map<String, Double> points;

    private Weights(Map<String, Double> points) {
        this.points = points;
    }

    /// Scales weights of any size to a sum of 100.
    ///
    /// @param given weights by factor key, each 0 or more, not all 0
    /// @throws IllegalArgumentException when a key is unknown, a weight negative or not finite, or all are 0
    public static Weights of(Map<String, Double> given) {
        given.forEach(Weights::check);
        double sum = given.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum == 0 || !Double.isFinite(sum)) {
            throw new IllegalArgumentException("weights must have a finite sum above 0, given " + given);
        }
        Map<String, Double> points = new LinkedHashMap<>();
        FactorKeys.all().forEach(key -> points.put(key, given.getOrDefault(key, 0.0) * TOTAL / sum));
        return new Weights(Collections.unmodifiableMap(points));
    }

    /// The points of a factor, 0 to 100.
    public double of(String factor) {
        return points.getOrDefault(factor, 0.0);
    }

    /// Points by factor key in the order of [FactorKeys#all], factors without weight included.
    public Map<String, Double> asMap() {
        return points;
    }

    private static void check(String key, double weight) {
        if (!FactorKeys.all().contains(key)) {
            throw new IllegalArgumentException("unknown factor '" + key + "', allowed: " + allowed());
        }
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("weight " + weight + " of " + key + " is not a number of 0 or more");
        }
    }

    private static String allowed() {
        return FactorKeys.all().stream().collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that && points.equals(that.points);
    }

    @Override
    public int hashCode() {
        return points.hashCode();
    }

    @Override
    public String toString() {
        return points.toString();
    }
}
