package counterpart.web.layout;

import counterpart.engine.model.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A path with parameters, from which related addresses are derived.
public record PageAddress(String path, Map<String, List<String>> parameters) {

    public PageAddress {
        parameters = new LinkedHashMap<>(parameters);
    }

    public static PageAddress of(String path) {
        return new PageAddress(path, Map.of());
    }

    /// Another path with the same parameters.
    public PageAddress at(String other) {
        return new PageAddress(other, parameters);
    }

    /// This address with other values of a parameter; without the parameter for an empty list.
    public PageAddress with(String name, List<String> values) {
        Map<String, List<String>> others = new LinkedHashMap<>(parameters);
        others.remove(name);
        if (!values.isEmpty()) {
            others.put(name, List.copyOf(values));
        }
        return new PageAddress(path, others);
    }

    public PageAddress with(String name, String value) {
        return with(name, List.of(value));
    }

    /// This address without one value of a parameter.
    public PageAddress less(String name, String value) {
        return with(
                name,
                parameters.getOrDefault(name, List.of()).stream()
                        .filter(other -> !other.equals(value))
                        .toList());
    }

    public PageAddress without(String... names) {
        PageAddress other = this;
        for (String name : names) {
            other = other.with(name, List.of());
        }
        return other;
    }

    /// This address in a language; the default language needs no parameter.
    public PageAddress in(Language language) {
        return language == Language.DEFAULT ? without(Layout.LANG) : with(Layout.LANG, language.code());
    }

    @Override
    public String toString() {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs.isEmpty() ? path : path + "?" + pairs.stream().collect(Collectors.joining("&"));
    }

    /// Leaves slashes, colons and commas unencoded: they are allowed in a query and easier to read.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%3A", ":")
                .replace("%2C", ",");
    }
}
