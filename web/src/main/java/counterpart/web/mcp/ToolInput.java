package counterpart.web.mcp;

import counterpart.engine.json.SpellingSuggestions;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.request.ParameterBinder;
import counterpart.web.request.RecordParameterResolver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The arguments of a call, as texts: they are read as the parameters of an address are.
public final class ToolInput {

    private static final String LANGUAGE = "lang";

    private final Map<String, String> values;

    private ToolInput(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /// The arguments as sent: numbers and truth values as texts, null as absent.
    ///
    /// @param language of a call that names none; null for the default
    /// @throws InvalidRequestException naming each argument that the tool does not have, and each list or object
    static ToolInput of(ToolDescription tool, @Nullable Map<String, Object> given, @Nullable String language) {
        ParameterBinder reading = new ParameterBinder();
        Map<String, String> values = new LinkedHashMap<>();
        Optional.ofNullable(language).ifPresent(code -> values.put(LANGUAGE, code));
        Optional.ofNullable(given)
                .orElseGet(Map::of)
                .forEach((name, value) -> text(tool, name, value, reading).ifPresent(text -> values.put(name, text)));
        reading.finish();
        return new ToolInput(values);
    }

    private static Optional<String> text(
            ToolDescription tool, String name, @Nullable Object value, ParameterBinder reading) {
        if (!tool.names().contains(name)) {
            reading.reject(
                    name,
                    String.valueOf(value),
                    Violation.text("parameter", String.join(", ", tool.names())),
                    SpellingSuggestions.to(name, tool.names()));
            return Optional.empty();
        }
        return switch (value) {
            case null -> Optional.empty();
            case List<?> _ -> refused(name, reading);
            case Map<?, ?> _ -> refused(name, reading);
            default -> Optional.of(value.toString());
        };
    }

    private static Optional<String> refused(String name, ParameterBinder reading) {
        reading.reject(name, "", Violation.text("string"));
        return Optional.empty();
    }

    /// The language, null for the default.
    public @Nullable String language() {
        return find(LANGUAGE).orElse(null);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// An argument that has to be given.
    ///
    /// @throws InvalidRequestException when it is absent
    public String text(String name) {
        return find(name)
                .orElseThrow(() -> new InvalidRequestException(
                        ProblemKind.INVALID_INPUT, Violation.of(name, "", Violation.text("string"))));
    }

    /// A record of parameters of the API, filled with the arguments of the same names.
    public <T extends Record> T read(Class<T> type) {
        return RecordParameterResolver.filled(type, values::get);
    }
}
