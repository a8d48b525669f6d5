package counterpart.web.api;

import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.Weights;
import counterpart.engine.view.Nearest;
import counterpart.web.problem.Wrong;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads weights by factor, from `complementarity:40,commonGround:20` or from a JSON object.
final class WeightsReading {

    private static final String PARAMETER = "weights";
    private static final List<String> FACTORS =
            List.copyOf(Strategy.COMPLEMENT.weights().asMap().keySet());
    /// Far above any use; the sum of all factors' weights stays a number.
    private static final double HEAVIEST = 1e9;

    private static final String NUMBER = "-?[0-9]{1,9}(\\.[0-9]{1,9})?";

    private final Reading reading;
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private boolean sound = true;

    private WeightsReading(Reading reading) {
        this.reading = reading;
    }

    static Optional<Weights> of(@Nullable String given, Reading reading) {
        WeightsReading weights = new WeightsReading(reading);
        Reading.parts(given).forEach(weights::pair);
        return given == null ? Optional.empty() : weights.finished(given);
    }

    static Optional<Weights> of(@Nullable Map<String, @Nullable Double> given, Reading reading) {
        if (given == null) {
            return Optional.empty();
        }
        WeightsReading weights = new WeightsReading(reading);
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
            reading.reject(PARAMETER, factor, Wrong.values(FACTORS), Nearest.to(factor, FACTORS));
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
        reading.reject(parameter, value, Wrong.text("weights"));
    }
}
