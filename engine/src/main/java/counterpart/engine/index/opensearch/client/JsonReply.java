package counterpart.engine.index.opensearch.client;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What OpenSearch answered.
///
/// @param status of HTTP
/// @param body a missing node when it is empty
public record JsonReply(int status, JsonNode body) {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int FIRST_ERROR = 400;
    /// Of a node that has lost the others, or of a proxy that has lost the node.
    private static final Set<Integer> UNAVAILABLE = Set.of(502, 503, 504);

    public boolean isFound() {
        return status != NOT_FOUND;
    }

    /// Whether another request changed the document first.
    public boolean isConflict() {
        return status == CONFLICT;
    }

    /// Whether another node may be able to answer.
    boolean isUnavailable() {
        return UNAVAILABLE.contains(status);
    }

    boolean isSuccess() {
        return status < FIRST_ERROR;
    }

    /// The reason of an error in one line.
    String reason() {
        String reason = body.path("error").path("reason").asString("");
        String cause =
                body.path("error").path("root_cause").path(0).path("reason").asString("");
        String text = reason.equals("all shards failed") ? cause : reason;
        return text.isEmpty() ? "status " + status : text.lines().findFirst().orElse("");
    }
}
