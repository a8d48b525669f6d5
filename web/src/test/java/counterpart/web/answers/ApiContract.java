package counterpart.web.answers;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import counterpart.web.Http.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI description as a contract: says what is wrong with an answer. Properties that are not described are
/// wrong too.
final class ApiContract {

    private static final List<String> HEADERS = List.of("ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After");

    private final JsonNode api;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    ApiContract(JsonNode description) {
        api = description.deepCopy();
        close(api.at("/components/schemas"));
    }

    /// Allows only the described properties in every schema of an object.
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(ApiContract::close);
    }

    /// What is wrong with the answer to a request; nothing for one that is as described.
    List<String> violations(String method, String address, Answer answer) {
        String path = address.replaceFirst("\\?.*", "");
        List<String> wrongs = new ArrayList<>();
        JsonNode response = api.path("paths")
                .path(template(method, path))
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(answer.status()));
        if (response.isMissingNode()) {
            return List.of("status " + answer.status() + " is not described: " + answer.body());
        }
        for (String header : HEADERS) {
            if (!answer.header(header).isEmpty() && !response.path("headers").has(header)) {
                wrongs.add("header " + header + " is not described");
            }
        }
        if (answer.body().isEmpty()) {
            return wrongs;
        }
        MediaType type = MediaType.parseMediaType(answer.header("Content-Type"));
        String content = response.path("content").propertyNames().stream()
                .filter(described -> MediaType.parseMediaType(described).isCompatibleWith(type))
                .findFirst()
                .orElse("");
        if (content.isEmpty()) {
            wrongs.add("media type " + type + " is not described");
        } else {
            Schema schema = schema(response.path("content").path(content).path("schema"));
            documents(type, answer)
                    .flatMap(document -> schema.validate(document, InputFormat.JSON).stream())
                    .map(Object::toString)
                    .forEach(wrongs::add);
        }
        return wrongs;
    }

    /// What is wrong with the example of a described content; nothing where there is none.
    List<String> violationsOfExample(JsonNode content) {
        JsonNode example = content.path("example");
        return example.isMissingNode()
                ? List.of()
                : schema(content.path("schema")).validate(example).stream()
                        .map(Object::toString)
                        .toList();
    }

    /// The contents of all bodies and responses, by operation.
    Stream<Map.Entry<String, JsonNode>> contents() {
        return api.path("paths").findParents("operationId").stream()
                .flatMap(operation -> operation.findValues("content").stream()
                        .flatMap(contents -> contents.properties().stream().map(Map.Entry::getValue))
                        .map(content -> Map.entry(operation.path("operationId").asString(), content)));
    }

    /// The JSON documents of an answer: one, none for other formats, and one a line of JSON lines.
    private static Stream<String> documents(MediaType type, Answer answer) {
        if (type.getSubtype().equals("jsonl")) {
            return answer.body().lines();
        }
        return type.getSubtype().endsWith("json") ? Stream.of(answer.body()) : Stream.empty();
    }

    private Schema schema(JsonNode described) {
        ObjectNode schema = (ObjectNode) described.deepCopy();
        schema.set("components", api.path("components"));
        return schemas.getSchema(schema);
    }

    /// The described path that an address belongs to; of several the one with the fewest variables.
    String template(String method, String path) {
        return api.path("paths").properties().stream()
                .filter(described -> described.getValue().has(method.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .filter(described -> pattern(described).matcher(path).matches())
                .min(Comparator.comparingLong((String described) ->
                                described.chars().filter(c -> c == '{').count())
                        .thenComparing(Comparator.comparingInt(String::length).reversed()))
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"));
    }

    private static Pattern pattern(String template) {
        return Pattern.compile("\\Q" + template.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E");
    }
}
