package counterpart.web.openapi;

import counterpart.web.http.RequestPath;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Describes the response headers: limits, ETags with their response 304, links between pages, times to wait.
final class ResponseHeaders implements OpenApiCustomizer {

    /// Schemas of lists with pages, each in a response with links.
    private static final Pattern PAGED = Pattern.compile("/(PageJson.*|MatchListJson|FeatureCollectionJson)$");

    private static final String REFERENCE = "#/components/headers/";
    private static final String ETAG = "ETag";
    private static final String LINK = "Link";
    private static final String LIMIT = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";
    private static final String WAIT = "Retry-After";

    @Override
    public void customise(OpenAPI api) {
        add(
                api,
                ETAG,
                "Version of the response; send it as If-None-Match to get 304 while it is the same",
                "W/\"1a2b\"");
        add(
                api,
                LINK,
                "Addresses of the pages first, prev, next and last (RFC 8288)",
                "</api/v1/clusters?page=1>; rel=\"next\"");
        add(api, LIMIT, "Requests left, and seconds until all are there again", "\"default\";r=599;t=1");
        add(api, POLICY, "Requests in how many seconds; absent without limit", "\"default\";q=600;w=60");
        api.getComponents()
                .addHeaders(WAIT, new Header().description("Seconds to wait").schema(new IntegerSchema().example(2)));
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void add(OpenAPI api, String name, String description, String example) {
        api.getComponents()
                .addHeaders(name, new Header().description(description).schema(new StringSchema().example(example)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        boolean tagged = method == PathItem.HttpMethod.GET
                && RequestPath.isOfRelease(path)
                && SecurityRequirements.isOpen(path, method);
        operation.getResponses().forEach((status, response) -> {
            refer(response, LIMIT);
            refer(response, POLICY);
            if (status.equals("429") || status.equals("503")) {
                refer(response, WAIT);
            }
            if (status.equals("200") && tagged) {
                refer(response, ETAG);
            }
            if (method == PathItem.HttpMethod.GET && isPaged(response)) {
                refer(response, LINK);
            }
        });
        if (tagged) {
            ApiResponse same = new ApiResponse().description("The client has the present response");
            refer(same, ETAG);
            refer(same, LIMIT);
            refer(same, POLICY);
            operation.getResponses().addApiResponse("304", same);
        }
    }

    private static void refer(ApiResponse response, String name) {
        response.addHeaderObject(name, new Header().$ref(REFERENCE + name));
    }

    private static boolean isPaged(ApiResponse response) {
        return Optional.ofNullable(response.getContent()).stream()
                .flatMap(content -> content.values().stream())
                .filter(content -> content.getSchema() != null)
                .map(content -> String.valueOf(content.getSchema().get$ref()))
                .anyMatch(reference -> PAGED.matcher(reference).find());
    }
}
