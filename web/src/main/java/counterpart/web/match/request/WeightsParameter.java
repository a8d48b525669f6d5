package counterpart.web.match.request;

import counterpart.engine.ranking.Strategy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Weights from an address (`weights=ties:20,funding:80`), or from a form with one parameter per factor (`w.ties`).
/// Values are not normalised: moving one slider must not move another.
final class WeightsParameter {

    private static final String PREFIX = "w.";
    private static final double VISIBLE = 0.5;

    private WeightsParameter() {}

    /// The weights by factor, all factors included; empty when none is above 0.
    static Optional<Map<String, Double>> of(LenientParameters parameters) {
        Map<String, Double> given = new LinkedHashMap<>();
        parameters.all("weights", WeightsParameter::pair).forEach(pair -> given.put(pair.getKey(), pair.getValue()));
        for (String factor : factors()) {
            parameters.one(PREFIX + factor, WeightsParameter::number).ifPresent(weight -> given.put(factor, weight));
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        factors().forEach(factor -> weights.put(factor, given.getOrDefault(factor, 0.0)));
        return weights.values().stream().anyMatch(weight -> weight > 0) ? Optional.of(weights) : Optional.empty();
    }

    /// Whether a weight in a form equals the strategy's default as displayed.
    static boolean isUsual(String factor, double weight, Strategy strategy) {
        return Math.abs(weight - strategy.weights().of(factor)) < VISIBLE;
    }

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

    private static Collection<String> factors() {
        return Strategy.COMPLEMENT.weights().asMap().keySet();
    }

    private static Optional<Map.Entry<String, Double>> pair(String given) {
        int colon = given.indexOf(':');
        String factor = given.substring(0, Math.max(colon, 0));
        return factors().contains(factor)
                ? number(given.substring(colon + 1)).map(weight -> Map.entry(factor, weight))
                : Optional.empty();
    }

    private static Optional<Double> number(String given) {
        return given.matches("[0-9]{1,3}(\\.[0-9]{1,3})?") ? Optional.of(Double.valueOf(given)) : Optional.empty();
    }
}
