package counterpart.web.request;

import counterpart.web.error.Violation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parameters in the address of a page. Forms send controls without a choice as blank values, so a blank
/// value counts as absent.
public record PageParameters(Map<String, List<String>> values) {

    public PageParameters {
        values = Map.copyOf(values);
    }

    public static PageParameters of(Map<String, String[]> given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((name, texts) -> {
            List<String> written = written(Arrays.stream(texts));
            if (!written.isEmpty()) {
                values.put(name, written);
            }
        });
        return new PageParameters(values);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// All values, given as repeated parameters or separated by commas.
    public List<String> all(String name) {
        return written(
                values.getOrDefault(name, List.of()).stream().flatMap(value -> ParameterBinder.parts(value).stream()));
    }

    /// The only value, null when it is absent. Of several different values the first one counts; the others are
    /// rejected.
    public @Nullable String one(String name, ParameterBinder reading) {
        List<String> different =
                values.getOrDefault(name, List.of()).stream().distinct().toList();
        if (different.size() > 1) {
            reading.reject(name, String.join(" ", different), Violation.text("once"));
        }
        return different.isEmpty() ? null : different.getFirst();
    }

    private static List<String> written(Stream<String> values) {
        return values.map(String::strip).filter(value -> !value.isEmpty()).toList();
    }
}
