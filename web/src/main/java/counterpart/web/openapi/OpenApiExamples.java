package counterpart.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Adds the examples in `examples/`: `<operation>.json` for the response, `<operation>-request.json` for the body, and
/// `<operation>.geojson` and `<operation>.csv` for other formats; of JSON lines one line.
final class OpenApiExamples implements OpenApiCustomizer {

    private static final String OK = "200";

    /// Extensions of examples by subtype.
    private static final Map<String, String> EXTENSIONS =
            Map.of("json", "json", "geo+json", "geojson", "csv", "csv", "jsonl", "json");

    private final JsonMapper json;

    OpenApiExamples(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .forEach(operations -> operations.forEach(this::add));
    }

    private void add(Operation operation) {
        if (operation.getResponses().get(OK) != null) {
            set(operation.getResponses().get(OK).getContent(), operation.getOperationId());
        }
        if (operation.getRequestBody() != null) {
            set(operation.getRequestBody().getContent(), operation.getOperationId() + "-request");
        }
    }

    private void set(@Nullable Content content, String name) {
        if (content != null) {
            content.forEach((type, described) -> {
                String extension = EXTENSIONS.get(MediaType.valueOf(type).getSubtype());
                Object example = extension == null ? null : read("examples/" + name + "." + extension);
                if (example != null) {
                    described.setExample(example);
                }
            });
        }
    }

    /// A JSON document as an object, another file as text; null when there is none.
    private @Nullable Object read(String resource) {
        try (InputStream in = OpenApiExamples.class.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            return resource.endsWith("json")
                    ? json.readValue(in, Object.class)
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + ": cannot be read", e);
        }
    }
}
