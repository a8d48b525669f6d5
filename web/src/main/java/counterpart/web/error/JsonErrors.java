package counterpart.web.error;

import counterpart.engine.json.SpellingSuggestions;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Locates errors in a JSON body: by line and column for a syntax error, else by the path to the value.
public final class JsonErrors {

    private JsonErrors() {}

    static InvalidRequestException refusal(HttpMessageNotReadableException failure) {
        return switch (failure.getCause()) {
            case UnrecognizedPropertyException unknown -> unknownProperty(unknown);
            case InvalidFormatException wrongValue ->
                invalid(wrongValue, String.valueOf(wrongValue.getValue()), wrongValue.getTargetType());
            case MismatchedInputException wrongType -> invalid(wrongType, "", wrongType.getTargetType());
            case StreamReadException notJson -> malformed(notJson);
            case DatabindException other -> malformed(other);
            case null, default -> missing();
        };
    }

    private static InvalidRequestException unknownProperty(UnrecognizedPropertyException failure) {
        Collection<Object> known = failure.getKnownPropertyIds();
        List<String> names = known == null
                ? List.of()
                : known.stream().map(String::valueOf).sorted().toList();
        String name = failure.getPropertyName();
        return new InvalidRequestException(
                ProblemKind.INVALID_INPUT,
                new Violation(
                        path(failure),
                        "",
                        Violation.text("parameter", String.join(", ", names)),
                        SpellingSuggestions.to(name, names)));
    }

    private static InvalidRequestException invalid(DatabindException failure, String value, Class<?> wanted) {
        String path = path(failure);
        return new InvalidRequestException(
                ProblemKind.INVALID_INPUT, Violation.of(path.isEmpty() ? "body" : path, value, allowed(wanted)));
    }

    /// The problem of a text that is not JSON, with line and column.
    public static InvalidRequestException malformed(JacksonException failure) {
        TokenStreamLocation place = failure.getLocation();
        int line = place == null ? 0 : place.getLineNr();
        int column = place == null ? 0 : place.getColumnNr();
        return new InvalidRequestException(
                ProblemKind.MALFORMED_BODY, Violation.of("body", line + ":" + column, Violation.text("json")));
    }

    private static InvalidRequestException missing() {
        return new InvalidRequestException(ProblemKind.INVALID_INPUT, Violation.of("body", "", Violation.text("json")));
    }

    private static MessageSourceResolvable allowed(Class<?> wanted) {
        String kind;
        if (wanted == null) {
            kind = "json";
        } else if (wanted == Boolean.class) {
            kind = "true-false";
        } else if (wanted == Integer.class) {
            kind = "integer";
        } else if (wanted == Double.class) {
            kind = "decimal";
        } else if (wanted == String.class) {
            kind = "string";
        } else {
            kind = Collection.class.isAssignableFrom(wanted) ? "list" : "object";
        }
        return Violation.text(kind);
    }

    /// The path in common notation: `fields[0].weight`.
    private static String path(DatabindException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
