package counterpart.web.mcp;

import counterpart.engine.model.Language;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An argument of a tool. Most are parameters of the API, with the same names, descriptions and limits.
///
/// @param schema its JSON schema
public record ToolArgument(String name, boolean required, Map<String, Object> schema) {

    private static final String DEFAULT = "default";
    private static final String DESCRIPTION = "description";

    /// A text that has to be given.
    public static ToolArgument required(String name, String description) {
        return text(name, description, true);
    }

    /// A text that may be given.
    public static ToolArgument optional(String name, String description) {
        return text(name, description, false);
    }

    private static ToolArgument text(String name, String description, boolean required) {
        return new ToolArgument(name, required, Map.of("type", "string", DESCRIPTION, description));
    }

    /// The number of entries on a page.
    public static ToolArgument size(int most, int usual) {
        return new ToolArgument(
                "size",
                false,
                Map.of(
                        "type",
                        "integer",
                        DESCRIPTION,
                        "Entries on a page",
                        "minimum",
                        1,
                        "maximum",
                        most,
                        DEFAULT,
                        usual));
    }

    /// The language of names and sentences.
    public static ToolArgument language() {
        return new ToolArgument(
                "lang",
                false,
                Map.of(
                        "type",
                        "string",
                        DESCRIPTION,
                        "Language of names, sentences and errors",
                        "enum",
                        Arrays.stream(Language.values()).map(Language::code).toList(),
                        DEFAULT,
                        Language.DEFAULT.code()));
    }

    /// Parameters of the API.
    ///
    /// @param type record of parameters, each a text
    /// @throws IllegalArgumentException when the record has no such parameter
    public static List<ToolArgument> parameters(Class<? extends Record> type, String... names) {
        return Stream.of(names)
                .map(name -> Stream.of(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .map(ToolArgument::of)
                        .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name)))
                .toList();
    }

    private static ToolArgument of(RecordComponent component) {
        Parameter parameter = component.getAccessor().getAnnotation(Parameter.class);
        Schema described = parameter.schema();
        Map<String, Object> schema = new LinkedHashMap<>();
        String type = described.type().isEmpty() ? "string" : described.type();
        schema.put("type", type);
        given(parameter.description()).ifPresent(text -> schema.put(DESCRIPTION, text));
        given(described.format()).ifPresent(format -> schema.put("format", format));
        given(described.pattern()).ifPresent(pattern -> schema.put("pattern", pattern));
        given(described.minimum()).ifPresent(least -> schema.put("minimum", Integer.valueOf(least)));
        given(described.maximum()).ifPresent(most -> schema.put("maximum", Integer.valueOf(most)));
        if (described.maxLength() < Integer.MAX_VALUE) {
            schema.put("maxLength", described.maxLength());
        }
        if (described.allowableValues().length > 0) {
            schema.put("enum", List.of(described.allowableValues()));
        }
        given(described.defaultValue()).ifPresent(usual -> schema.put(DEFAULT, typed(type, usual)));
        given(parameter.example()).ifPresent(example -> schema.put("examples", List.of(typed(type, example))));
        return new ToolArgument(component.getName(), false, schema);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static Object typed(String type, String value) {
        return switch (type) {
            case "integer" -> Integer.valueOf(value);
            case "boolean" -> Boolean.valueOf(value);
            default -> value;
        };
    }
}
