package counterpart.web.match.request;

import counterpart.engine.ranking.Strategy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Compares weights that a user set with those of a strategy. Weights are not scaled: moving one slider must
/// not move another.
final class WeightChanges {

    private static final double VISIBLE = 0.5;

    private WeightChanges() {}

    /// Whether no weight differs visibly from the strategy's: sliders have whole values.
    static boolean areUsual(Map<String, Double> weights, Strategy strategy) {
        return weights.entrySet().stream().allMatch(entry -> isUsual(entry.getKey(), entry.getValue(), strategy));
    }

    /// Applies the changes to one strategy's weights to another's; empty when the result is that strategy's own
    /// weights.
    static Optional<Map<String, Double>> carried(Map<String, Double> weights, Strategy from, Strategy to) {
        Map<String, Double> carried = new LinkedHashMap<>(to.weights().asMap());
        weights.forEach((factor, weight) -> {
            if (!isUsual(factor, weight, from)) {
                carried.put(factor, weight);
            }
        });
        boolean counts = carried.values().stream().anyMatch(weight -> weight > 0);
        return counts && !areUsual(carried, to) ? Optional.of(carried) : Optional.empty();
    }

    private static boolean isUsual(String factor, double weight, Strategy strategy) {
        return Math.abs(weight - strategy.weights().of(factor)) < VISIBLE;
    }
}
