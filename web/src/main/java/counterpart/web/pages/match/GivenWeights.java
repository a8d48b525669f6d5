package counterpart.web.pages.match;

import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Weights from an address: `weights=ties:20,funding:80`, or from a form one parameter `w.ties` a factor.
final class GivenWeights {

    private static final String PREFIX = "w.";

    private GivenWeights() {}

    static Optional<Weights> of(Parameters parameters) {
        Map<String, Double> weights = new LinkedHashMap<>();
        parameters.all("weights", GivenWeights::pair).forEach(pair -> weights.put(pair.getKey(), pair.getValue()));
        for (String factor : Strategy.COMPLEMENT.weights().asMap().keySet()) {
            parameters.one(PREFIX + factor, GivenWeights::number).ifPresent(weight -> weights.put(factor, weight));
        }
        boolean any = weights.values().stream().anyMatch(weight -> weight > 0);
        return any ? Optional.of(Weights.of(weights)) : Optional.empty();
    }

    /// Whether two weights look the same in a form.
    static boolean same(Weights some, Weights others) {
        return some.asMap().keySet().stream().allMatch(key -> Math.abs(some.of(key) - others.of(key)) < 0.5);
    }

    private static Optional<Map.Entry<String, Double>> pair(String given) {
        int colon = given.indexOf(':');
        String factor = given.substring(0, Math.max(colon, 0));
        return Strategy.COMPLEMENT.weights().asMap().containsKey(factor)
                ? number(given.substring(colon + 1)).map(weight -> Map.entry(factor, weight))
                : Optional.empty();
    }

    private static Optional<Double> number(String given) {
        return given.matches("[0-9]{1,3}(\\.[0-9]{1,3})?") ? Optional.of(Double.valueOf(given)) : Optional.empty();
    }
}
