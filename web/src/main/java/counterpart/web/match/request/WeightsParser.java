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

/// Checks weights by factor: known factors, each once, weights from 0 to 10⁹, at least one above 0.
public final class WeightsParser {

    static final List<String> FACTORS =
            List.copyOf(Strategy.COMPLEMENT.weights().asMap().keySet());
    /// Far above any useful value; the sum of all weights stays finite.
    private static final double HEAVIEST = 1e9;

    private final ParameterBinder reading;
    private final Map<String, Double> valid = new LinkedHashMap<>();
    private boolean sound = true;

    private WeightsParser(ParameterBinder reading) {
        this.reading = reading;
    }

    /// The weights written as `complementarity:40,commonGround:20`, scaled to 100; empty when they are absent.
    public static Optional<Weights> scaled(@Nullable String given, ParameterBinder reading) {
        return WeightInput.ofAddress(given)
                .flatMap(weights -> parse(weights, reading))
                .map(Weights::of);
    }

    /// The valid weights as sent, with 0 for every other factor; empty when none is above 0.
    static Optional<Map<String, Double>> parse(List<WeightInput> given, ParameterBinder reading) {
        WeightsParser parser = new WeightsParser(reading);
        given.forEach(parser::add);
        return parser.finished(given);
    }

    private void add(WeightInput given) {
        String factor = given.factor();
        if (factor != null && !FACTORS.contains(factor)) {
            sound = false;
            reading.reject(
                    WeightInput.PARAMETER, factor, Violation.values(FACTORS), SpellingSuggestions.to(factor, FACTORS));
        } else if (factor == null || given.weight() == null) {
            reject(given.sentWeight());
        } else if (!(given.weight() >= 0 && given.weight() <= HEAVIEST) || valid.containsKey(factor)) {
            reject(given.sentWeight());
        } else {
            valid.put(factor, given.weight());
        }
    }

    private Optional<Map<String, Double>> finished(List<WeightInput> given) {
        boolean counts = valid.values().stream().anyMatch(weight -> weight > 0);
        if (sound && !counts) {
            String all = given.stream().map(one -> one.sentPair().text()).collect(Collectors.joining(","));
            reject(new GivenValue(WeightInput.PARAMETER, all));
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        FACTORS.forEach(factor -> weights.put(factor, valid.getOrDefault(factor, 0.0)));
        return counts ? Optional.of(weights) : Optional.empty();
    }

    private void reject(GivenValue sent) {
        sound = false;
        reading.reject(sent.parameter(), sent.text(), Violation.text(WeightInput.PARAMETER));
    }
}
