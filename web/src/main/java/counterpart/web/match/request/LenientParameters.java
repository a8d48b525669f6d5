package counterpart.web.match.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The parameters of an address. Invalid values are ignored and recorded, so that a page can report them: a
/// truncated or mistyped link should still show something.
public final class LenientParameters {

    private static final int LONGEST_ECHO = 60;
    private static final int MOST_VALUES = 100;

    private final Map<String, String[]> given;
    private final List<String> ignored = new ArrayList<>();

    public LenientParameters(Map<String, String[]> given) {
        this.given = given;
    }

    /// The ignored parameters, as `name=value`.
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    void ignore(String name, String value) {
        ignored.add(name + "=" + (value.length() > LONGEST_ECHO ? value.substring(0, LONGEST_ECHO) + "…" : value));
    }

    String text(String name, int longest) {
        String text = values(name).findFirst().orElse("");
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /// The first value, if it is valid.
    public <T> Optional<T> one(String name, Function<String, Optional<T>> find) {
        return all(name, find).stream().findFirst();
    }

    /// All valid values, given as repeated parameters or separated by commas.
    public <T> Set<T> all(String name, Function<String, Optional<T>> find) {
        Set<T> found = new LinkedHashSet<>();
        values(name)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .limit(MOST_VALUES)
                .forEach(value -> find.apply(value).ifPresentOrElse(found::add, () -> ignore(name, value)));
        return found;
    }

    private Stream<String> values(String name) {
        return Arrays.stream(given.getOrDefault(name, new String[0]))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }
}
