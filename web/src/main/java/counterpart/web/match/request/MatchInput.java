package counterpart.web.match.request;

import counterpart.web.request.ParameterBinder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A question for matches as sent, before it is checked. An address of the API, a body and an address of a
/// page are all turned into it.
///
/// @param options the values of all parameters but profile and weights, by canonical name
/// @param weights empty when they are absent
/// @param rounded whether the weights are slider values, which are whole numbers: those equal to the strategy's
///     rounded weights count as the strategy's
public record MatchInput(
        Map<String, List<GivenValue>> options, Profile profile, Optional<List<WeightInput>> weights, boolean rounded) {

    public MatchInput {
        options = Map.copyOf(options);
        weights = weights.map(List::copyOf);
    }

    /// What the score of a region depends on, as in an address of the API.
    public static MatchInput ofScore(@Nullable String strategy, @Nullable String weights, @Nullable String on) {
        Options options = Options.none().set("strategy", strategy).set("on", on);
        return new MatchInput(options.values(), Profile.NONE, WeightInput.ofAddress(weights), false);
    }

    /// The same question about a text that describes what one does.
    public MatchInput about(String text) {
        return new MatchInput(options, new Profile(List.of(), List.of(), text, false), weights, rounded);
    }

    List<GivenValue> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    /// The only value, null when it is absent.
    @Nullable
    String one(String name) {
        return all(name).isEmpty() ? null : all(name).getFirst().text();
    }

    /// The name under which a parameter was sent.
    String sentAs(String name) {
        return all(name).isEmpty() ? name : all(name).getFirst().parameter();
    }

    /// Whether neither fields nor a text are given.
    public boolean hasNoProfile() {
        return profile.own().isEmpty()
                && profile.sought().isEmpty()
                && profile.text().isBlank();
    }

    /// The fields and the text of a profile as sent.
    ///
    /// @param fieldsReplaceText whether fields are all of the profile and the text only says where they came
    ///     from; otherwise the fields recognised in the text are added to them
    public record Profile(List<FieldInput> own, List<FieldInput> sought, String text, boolean fieldsReplaceText) {

        static final Profile NONE = new Profile(List.of(), List.of(), "", true);

        public Profile {
            own = List.copyOf(own);
            sought = List.copyOf(sought);
        }
    }

    /// Collects options.
    static final class Options {

        private final String prefix;
        private final Map<String, List<GivenValue>> values;

        private Options(String prefix, Map<String, List<GivenValue>> values) {
            this.prefix = prefix;
            this.values = values;
        }

        static Options none() {
            return new Options("", new LinkedHashMap<>());
        }

        /// The same options; those set next are sent below a path such as `filters.`.
        Options below(String path) {
            return new Options(path, values);
        }

        Options set(String name, @Nullable Object value) {
            return value == null ? this : add(name, prefix + name, List.of(value.toString()));
        }

        /// Sets the parts of a comma-separated list.
        Options list(String name, @Nullable String given) {
            return add(name, prefix + name, ParameterBinder.parts(given));
        }

        /// Sets the elements of a JSON list.
        Options list(String name, @Nullable List<@Nullable String> given) {
            if (given != null) {
                given.forEach(value -> list(name, value == null ? "" : value));
            }
            return this;
        }

        Options add(String name, String parameter, List<String> texts) {
            List<GivenValue> all = values.computeIfAbsent(name, any -> new ArrayList<>());
            texts.forEach(text -> all.add(new GivenValue(parameter, text)));
            return this;
        }

        Map<String, List<GivenValue>> values() {
            return values;
        }
    }
}
