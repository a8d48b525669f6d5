package counterpart.web.mcp;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.http.RequestPath;
import counterpart.web.layout.Messages;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.mcp.server.webmvc.transport.WebMvcStatelessServerTransport;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/// The MCP server at `/mcp`: streamable HTTP without sessions, so that any node can answer any message. Spring AI
/// assembles it from the beans here (decision 035); settings are in `application.properties`.
@Configuration(proxyBeanMethods = false)
class McpConfiguration {

    private static final String MARKDOWN = "text/markdown";
    private static final Logger LOG = LoggerFactory.getLogger(McpConfiguration.class);

    @Bean
    WebMvcStatelessServerTransport webMvcStatelessServerTransport(
            @Qualifier("mcpServerJsonMapper") JsonMapper protocol) {
        return WebMvcStatelessServerTransport.builder()
                .jsonMapper(new JacksonMcpJsonMapper(protocol))
                .messageEndpoint(RequestPath.MCP)
                .contextExtractor(request -> ToolCalls.context(request.servletRequest()))
                .build();
    }

    /// Instead of the routes of the auto-configuration, which has the same name for them.
    @Bean
    RouterFunction<ServerResponse> webMvcStatelessServerRouterFunction(
            WebMvcStatelessServerTransport transport, McpRequestGuard guard) {
        return RouterFunctions.route()
                .add(transport.getRouterFunction())
                .route(
                        RequestPredicates.path(RequestPath.MCP),
                        request -> ServerResponse.noContent().build())
                .filter(guard)
                .build();
    }

    @Bean
    List<SyncToolSpecification> assistantTools(List<AssistantTool> tools, ToolCalls calls) {
        return tools.stream().map(calls::specification).toList();
    }

    @Bean
    List<SyncResourceSpecification> assistantResources(List<AssistantResource> resources, MessageSource texts) {
        return resources.stream()
                .flatMap(resource -> Arrays.stream(Language.values())
                        .map(language -> specification(resource, Messages.of(texts, language))))
                .toList();
    }

    private static SyncResourceSpecification specification(AssistantResource resource, Messages messages) {
        String name = resource.name() + "/" + messages.language().code();
        String uri = "counterpart://" + name;
        return new SyncResourceSpecification(
                Resource.builder(uri, name)
                        .title(resource.title(messages))
                        .description(resource.description())
                        .mimeType(MARKDOWN)
                        .build(),
                (context, request) -> read(uri, resource, ToolCalls.engine(context), messages));
    }

    private static ReadResourceResult read(String uri, AssistantResource resource, Engine engine, Messages messages) {
        try {
            return ReadResourceResult.builder(List.of(TextResourceContents.builder(uri, resource.text(engine, messages))
                            .mimeType(MARKDOWN)
                            .build()))
                    .build();
        } catch (RuntimeException e) {
            LOG.error("the resource {} cannot be read", uri, e);
            throw McpError.builder(ErrorCodes.INTERNAL_ERROR)
                    .message("This should not have happened. The error has been logged.")
                    .build();
        }
    }
}
