package counterpart.web.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import java.util.Map;
import org.springframework.ai.mcp.server.webmvc.transport.WebMvcStatelessServerTransport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The transport of Spring AI, of which it differs in two ways. The server is made at the first message, so that a
/// start without assistants does not pay for it. And a message that the server cannot process is answered with a
/// JSON-RPC error that names what is allowed; the transport itself would answer with status 500 and a stack trace.
@Component
@Primary
final class McpServerTransport implements McpStatelessServerTransport {

    private static final List<String> METHODS = List.of(
            McpSchema.METHOD_INITIALIZE,
            McpSchema.METHOD_PING,
            McpSchema.METHOD_TOOLS_LIST,
            McpSchema.METHOD_TOOLS_CALL,
            McpSchema.METHOD_RESOURCES_LIST,
            McpSchema.METHOD_RESOURCES_READ,
            McpSchema.METHOD_RESOURCES_TEMPLATES_LIST);

    private final WebMvcStatelessServerTransport transport;
    private final ObjectProvider<McpStatelessSyncServer> server;
    private final List<String> tools;

    McpServerTransport(
            WebMvcStatelessServerTransport transport,
            ObjectProvider<McpStatelessSyncServer> server,
            List<AssistantTool> tools) {
        this.transport = transport;
        this.server = server;
        this.tools = tools.stream().map(tool -> tool.description().name()).toList();
    }

    /// Makes the server unless it is there.
    void open() {
        server.getObject();
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        transport.setMcpHandler(new Handler(handler));
    }

    @Override
    public Mono<Void> closeGracefully() {
        return transport.closeGracefully();
    }

    @Override
    public List<String> protocolVersions() {
        return transport.protocolVersions();
    }

    private final class Handler implements McpStatelessServerHandler {

        private final McpStatelessServerHandler handler;

        Handler(McpStatelessServerHandler handler) {
            this.handler = handler;
        }

        @Override
        public Mono<JSONRPCResponse> handleRequest(McpTransportContext context, JSONRPCRequest request) {
            if (!METHODS.contains(request.method())) {
                return failed(request, ErrorCodes.METHOD_NOT_FOUND, unknown("method", METHODS));
            }
            if (request.method().equals(McpSchema.METHOD_TOOLS_CALL) && !namesTool(request)) {
                return failed(request, ErrorCodes.INVALID_PARAMS, unknown("tool", tools));
            }
            return Mono.defer(() -> handler.handleRequest(context, request))
                    .map(response -> explained(request, response))
                    .onErrorResume(failure -> Mono.just(JSONRPCResponse.error(request.id(), error(request, failure))));
        }

        @Override
        public Mono<Void> handleNotification(McpTransportContext context, JSONRPCNotification notification) {
            return Mono.defer(() -> handler.handleNotification(context, notification));
        }

        private boolean namesTool(JSONRPCRequest request) {
            return request.params() instanceof Map<?, ?> params && tools.contains(params.get("name"));
        }

        private static String unknown(String what, List<String> allowed) {
            return "There is no such " + what + ". Allowed: " + String.join(", ", allowed) + ".";
        }

        private static Mono<JSONRPCResponse> failed(JSONRPCRequest request, int code, String message) {
            return Mono.just(JSONRPCResponse.error(request.id(), new JSONRPCError(code, message)));
        }

        /// Tools and resources report their own failures, so that any other is one of the parameters.
        private static JSONRPCError error(JSONRPCRequest request, Throwable failure) {
            return failure instanceof McpError known && known.getJsonRpcError() != null
                    ? known.getJsonRpcError()
                    : wrongParams(request);
        }

        /// The response; with another error where the server reports wrong parameters as a failure of its own.
        private static JSONRPCResponse explained(JSONRPCRequest request, JSONRPCResponse response) {
            boolean unexplained = response.error() != null
                    && response.error().code() == ErrorCodes.INTERNAL_ERROR
                    && !request.method().equals(McpSchema.METHOD_RESOURCES_READ);
            return unexplained ? JSONRPCResponse.error(request.id(), wrongParams(request)) : response;
        }

        private static JSONRPCError wrongParams(JSONRPCRequest request) {
            return new JSONRPCError(
                    ErrorCodes.INVALID_PARAMS,
                    "The params do not fit " + request.method() + ". Allowed: those of the Model Context Protocol.");
        }
    }
}
