package counterpart.web.match.request;

import counterpart.engine.json.SpellingSuggestions;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import counterpart.web.error.Violation;
import counterpart.web.request.ParameterBinder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parses weights by factor, from `complementarity:40,commonGround:20` or from a JSON object.
public final class WeightsParser {

    private static final String PARAMETER = "weights";
    private static final List<String> FACTORS =
            List.copyOf(Strategy.COMPLEMENT.weights().asMap().keySet());
    /// Far above any useful value; the sum of all weights stays finite.
    private static final double HEAVIEST = 1e9;

    private static final String NUMBER = "-?[0-9]{1,9}(\\.[0-9]{1,9})?";

    private final ParameterBinder reading;
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private boolean sound = true;

    private WeightsParser(ParameterBinder reading) {
        this.reading = reading;
    }

    public static Optional<Weights> of(@Nullable String given, ParameterBinder reading) {
        WeightsParser weights = new WeightsParser(reading);
        ParameterBinder.parts(given).forEach(weights::pair);
        return given == null ? Optional.empty() : weights.finished(given);
    }

    public static Optional<Weights> of(@Nullable Map<String, @Nullable Double> given, ParameterBinder reading) {
        if (given == null) {
            return Optional.empty();
        }
        WeightsParser weights = new WeightsParser(reading);
        given.forEach(weights::add);
        return weights.finished(given.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(",")));
    }

    private void pair(String pair) {
        int colon = pair.indexOf(':');
        String number = pair.substring(colon + 1).strip();
        if (colon < 0 || !number.matches(NUMBER)) {
            reject(PARAMETER, pair);
        } else {
            add(pair.substring(0, colon).strip(), Double.valueOf(number));
        }
    }

    private void add(String factor, @Nullable Double weight) {
        if (!FACTORS.contains(factor)) {
            sound = false;
            reading.reject(PARAMETER, factor, Violation.values(FACTORS), SpellingSuggestions.to(factor, FACTORS));
        } else if (weight == null || !(weight >= 0 && weight <= HEAVIEST)) {
            reject(PARAMETER + "." + factor, String.valueOf(weight));
        } else if (weights.put(factor, weight) != null) {
            reject(PARAMETER + "." + factor, String.valueOf(weight));
        }
    }

    private Optional<Weights> finished(String given) {
        if (sound && weights.values().stream().noneMatch(weight -> weight > 0)) {
            reject(PARAMETER, given);
        }
        return sound ? Optional.of(Weights.of(weights)) : Optional.empty();
    }

    private void reject(String parameter, String value) {
        sound = false;
        reading.reject(parameter, value, Violation.text("weights"));
    }
}
