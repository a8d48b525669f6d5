package counterpart.web.openapi;

import counterpart.web.error.ProblemKind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Adds the possible problem responses to every operation.
final class ProblemResponses implements OpenApiCustomizer {

    private static final String MEDIA_TYPE = "application/problem+json";

    /// These have no versions.
    private static final String WEBHOOKS = "/api/v1/webhooks";

    /// Paths where requests other than GET change the database.
    private static final List<String> STORED = List.of("/api/v1/shortlists", "/api/v1/judgements", WEBHOOKS);

    /// Operations that read a text.
    private static final List<String> UNDERSTANDING = List.of("/api/v1/matches", "/api/v1/matches/batch");

    private static final List<ProblemKind> ALL = List.of(
            ProblemKind.INVALID_INPUT,
            ProblemKind.NOT_SIGNED_IN,
            ProblemKind.FORBIDDEN,
            ProblemKind.NOT_ACCEPTABLE,
            ProblemKind.TOO_MANY_REQUESTS,
            ProblemKind.UNEXPECTED,
            ProblemKind.OVERLOADED,
            ProblemKind.DATABASE_UNAVAILABLE,
            ProblemKind.INDEX_UNAVAILABLE);

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas("Problem", problem()).addSchemas("ProblemError", error());
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> add(kinds(path, method, operation), operation)));
    }

    private static List<ProblemKind> kinds(String path, PathItem.HttpMethod method, Operation operation) {
        List<ProblemKind> kinds = new ArrayList<>(ALL);
        if (path.contains("{")) {
            kinds.add(ProblemKind.NOT_FOUND);
        }
        if (path.startsWith("/api/v1/regions/{id}") || path.contains("{region}")) {
            kinds.add(ProblemKind.SEVERAL_REGIONS);
        }
        if (isReadByCursor(operation)) {
            kinds.add(ProblemKind.OUTDATED_CURSOR);
        }
        boolean stores = method != PathItem.HttpMethod.GET && STORED.stream().anyMatch(path::startsWith);
        if (stores) {
            kinds.add(ProblemKind.STORAGE_FULL);
        }
        if (stores && path.contains("{") && !path.startsWith(WEBHOOKS)) {
            kinds.add(ProblemKind.CONFLICT);
        }
        if (operation.getRequestBody() != null) {
            kinds.addAll(List.of(ProblemKind.MALFORMED_BODY, ProblemKind.BODY_TOO_LARGE, ProblemKind.UNSUPPORTED_BODY));
        }
        if (UNDERSTANDING.contains(path)) {
            kinds.add(ProblemKind.NOT_UNDERSTOOD);
        }
        return kinds;
    }

    private static boolean isReadByCursor(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .anyMatch(parameter -> "cursor".equals(parameter.getName()));
    }

    private static void add(List<ProblemKind> kinds, Operation operation) {
        kinds.stream()
                .collect(Collectors.groupingBy(
                        kind -> String.valueOf(kind.status().value())))
                .forEach((status, sameStatus) -> operation.getResponses().addApiResponse(status, response(sameStatus)));
    }

    private static ApiResponse response(List<ProblemKind> kinds) {
        String types = kinds.stream().map(kind -> kind.type().toString()).collect(Collectors.joining(", "));
        return new ApiResponse()
                .description("Problem of type " + types)
                .content(new Content()
                        .addMediaType(
                                MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", new StringSchema().example("urn:counterpart:problem:invalid-input"))
                .addProperty("title", new StringSchema().example("Angabe nicht erlaubt"))
                .addProperty("status", new IntegerSchema().example(400))
                .addProperty(
                        "detail", new StringSchema().example("„limit“: „0“ ist nicht erlaubt. Erlaubt: 1 bis 1000."))
                .addProperty("instance", new StringSchema().example("/api/v1/clusters/biorn/matches"))
                .addProperty(
                        "errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/ProblemError")));
        return problem.required(List.of("type", "title", "status", "detail", "instance", "errors"));
    }

    private static Schema<?> error() {
        Schema<?> error = new ObjectSchema()
                .description("One thing that is wrong")
                .addProperty("parameter", new StringSchema().example("limit"))
                .addProperty("value", new StringSchema().example("0"))
                .addProperty("allowed", new StringSchema().example("1 bis 1000"))
                .addProperty(
                        "nearest",
                        new ArraySchema()
                                .items(new StringSchema())
                                .description("What was perhaps meant; absent when nothing is near"));
        return error.required(List.of("parameter", "value", "allowed"));
    }
}
