package counterpart.web.mcp;

import counterpart.web.error.JsonErrors;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks JSON-RPC messages of clients: requests and notifications.
@Component
final class RpcMessages {

    private static final String VERSION = "2.0";
    private static final int LONGEST_NAME = 100;

    private final JsonMapper json;

    RpcMessages(JsonMapper json) {
        this.json = json;
    }

    /// Checks a message.
    ///
    /// @throws counterpart.web.error.InvalidRequestException when it is no JSON, or no request or notification
    void check(byte[] message) {
        JsonNode read = read(message);
        require(read.isObject(), "body", "object");
        require(read.path("jsonrpc").asString("").equals(VERSION), "jsonrpc", "rpc-version");
        require(isName(read.path("method")), "method", "rpc-method");
        require(!read.has("id") || isId(read.path("id")), "id", "rpc-id");
        require(!read.has("params") || read.path("params").isObject(), "params", "object");
    }

    private JsonNode read(byte[] message) {
        try {
            return json.readTree(message);
        } catch (JacksonException e) {
            throw JsonErrors.malformed(e);
        }
    }

    private static boolean isName(JsonNode method) {
        return method.isString()
                && !method.asString().isBlank()
                && method.asString().length() <= LONGEST_NAME;
    }

    private static boolean isId(JsonNode id) {
        return id.isString() ? id.asString().length() <= LONGEST_NAME : id.isIntegralNumber() && id.canConvertToLong();
    }

    private static void require(boolean good, String parameter, String allowed) {
        McpRequestGuard.check(good, ProblemKind.INVALID_INPUT, parameter, "", Violation.text(allowed));
    }
}
