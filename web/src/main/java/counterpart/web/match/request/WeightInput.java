package counterpart.web.match.request;

import counterpart.web.request.ParameterBinder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The weight of a factor as sent.
///
/// @param factor null when no factor could be read
/// @param weight null when no number could be read
/// @param sentPair what a violation repeats when the pair cannot be read
/// @param sentWeight what a violation of the weight repeats
record WeightInput(@Nullable String factor, @Nullable Double weight, GivenValue sentPair, GivenValue sentWeight) {

    static final String PARAMETER = "weights";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

    /// Parses `complementarity:40,commonGround:20` of an API address; empty when it is absent.
    static Optional<List<WeightInput>> ofAddress(@Nullable String given) {
        return Optional.ofNullable(given)
                .map(text -> ParameterBinder.parts(text).stream()
                        .map(WeightInput::ofPair)
                        .map(WeightInput::namedByFactor)
                        .toList());
    }

    /// Takes the weights of a JSON object; empty when it is absent.
    static Optional<List<WeightInput>> ofBody(@Nullable Map<String, @Nullable Double> given) {
        return Optional.ofNullable(given)
                .map(weights -> weights.entrySet().stream()
                        .map(entry -> ofEntry(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /// Parses `ties:20`.
    static WeightInput ofPair(String pair) {
        GivenValue sent = new GivenValue(PARAMETER, pair);
        int colon = pair.indexOf(':');
        return colon < 0
                ? new WeightInput(null, null, sent, sent)
                : new WeightInput(pair.substring(0, colon).strip(), number(pair.substring(colon + 1)), sent, sent);
    }

    /// The value of a slider, whose parameter names its factor.
    static WeightInput ofSlider(String parameter, String factor, String value) {
        GivenValue sent = new GivenValue(parameter, value);
        return new WeightInput(factor, number(value), sent, sent);
    }

    private static WeightInput ofEntry(String factor, @Nullable Double weight) {
        return new WeightInput(
                factor,
                weight,
                new GivenValue(PARAMETER, factor + ":" + weight),
                new GivenValue(PARAMETER + "." + factor, String.valueOf(weight)));
    }

    /// The same weight, with the path of its factor in violations.
    private WeightInput namedByFactor() {
        return factor == null || weight == null
                ? this
                : new WeightInput(
                        factor, weight, sentPair, new GivenValue(PARAMETER + "." + factor, String.valueOf(weight)));
    }

    private static @Nullable Double number(String text) {
        String number = text.strip();
        return NUMBER.matcher(number).matches() ? Double.valueOf(number) : null;
    }
}
