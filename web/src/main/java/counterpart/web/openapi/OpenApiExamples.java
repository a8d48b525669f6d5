package counterpart.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

/// Adds the examples in `examples/`: `<operation>.json` for the response, `<operation>-request.json` for the body.
final class OpenApiExamples implements OpenApiCustomizer {

    private static final String OK = "200";

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

    private void set(Content content, String name) {
        Object example = read("examples/" + name + ".json");
        if (example != null) {
            content.values().forEach(mediaType -> mediaType.setExample(example));
        }
    }

    private @Nullable Object read(String resource) {
        try (InputStream in = OpenApiExamples.class.getResourceAsStream(resource)) {
            return in == null ? null : json.readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + ": cannot be read", e);
        }
    }
}
