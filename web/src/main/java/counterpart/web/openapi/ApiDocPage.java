package counterpart.web.openapi;

import counterpart.web.layout.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The operations of the API, grouped by subject.
///
/// @param groups in alphabetical order
public record ApiDocPage(List<Group> groups) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    public ApiDocPage {
        groups = List.copyOf(groups);
    }

    /// The operations of one subject.
    public record Group(String name, String description, List<Operation> operations) {}

    /// One method at one address.
    ///
    /// @param description details beyond the summary; may be empty
    /// @param request an example body; empty when there is none
    /// @param answer an example response; empty for files
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            List<Parameter> parameters,
            String request,
            String answer,
            List<String> statuses) {}

    /// A parameter of an operation.
    ///
    /// @param type type with allowed values or limits
    public record Parameter(String name, String where, boolean required, String type, String description) {}

    /// @param api an OpenAPI document
    /// @param texts descriptions of the operations in the page's language, by operation id
    static ApiDocPage of(JsonNode api, Messages texts) {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        api.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .forEach(method -> {
                            JsonNode node = path.getValue().path(method);
                            byTag.computeIfAbsent(node.at("/tags/0").asString(), tag -> new ArrayList<>())
                                    .add(operation(method, path.getKey(), node, texts));
                        }));
        return new ApiDocPage(byTag.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Group(
                        entry.getKey(),
                        text(texts, "api.tag." + entry.getKey(), description(api, entry.getKey())),
                        List.copyOf(entry.getValue())))
                .toList());
    }

    private static String description(JsonNode api, String tag) {
        return StreamSupport.stream(api.path("tags").spliterator(), false)
                .filter(node -> node.path("name").asString().equals(tag))
                .map(node -> node.path("description").asString())
                .findFirst()
                .orElse("");
    }

    private static Operation operation(String method, String path, JsonNode node, Messages texts) {
        String id = node.path("operationId").asString();
        return new Operation(
                id,
                method.toUpperCase(Locale.ROOT),
                path,
                text(texts, "api.op." + id, node.path("summary").asString()),
                text(texts, "api.more." + id, node.path("description").asString()),
                StreamSupport.stream(node.path("parameters").spliterator(), false)
                        .map(one -> parameter(one, id, texts))
                        .toList(),
                example(node.path("requestBody")),
                example(node.at("/responses/200")),
                List.copyOf(node.path("responses").propertyNames()));
    }

    /// A parameter name has the same description in all operations, unless this operation has its own text.
    private static Parameter parameter(JsonNode node, String operation, Messages texts) {
        String name = node.path("name").asString();
        String everywhere =
                text(texts, "api.in." + name, node.path("description").asString());
        return new Parameter(
                name,
                node.path("in").asString(),
                node.path("required").asBoolean(),
                type(node.path("schema")),
                text(texts, "api.in." + operation + "." + name, everywhere));
    }

    private static String type(JsonNode schema) {
        StringBuilder type = new StringBuilder(schema.path("type").asString());
        if (schema.has("enum")) {
            List<String> values = StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
            type.append(": ").append(String.join(", ", values));
        }
        if (schema.has("minimum") || schema.has("maximum")) {
            type.append(" ")
                    .append(schema.path("minimum").asString())
                    .append("–")
                    .append(schema.path("maximum").asString());
        }
        if (schema.has("default")) {
            type.append(" (").append(schema.path("default").asString()).append(")");
        }
        return type.toString();
    }

    private static String example(JsonNode holder) {
        JsonNode example = holder.path("content").path("application/json").path("example");
        return example.isMissingNode()
                ? ""
                : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example);
    }

    private static String text(Messages texts, String key, String otherwise) {
        MessageSource messages = texts.messages();
        String text = messages.getMessage(key, null, otherwise, texts.locale());
        return text == null ? otherwise : text;
    }
}
