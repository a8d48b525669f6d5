package counterpart.web.mcp;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.engine.EngineRequestFilter;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.ViolationMessages;
import counterpart.web.http.RequestLanguage;
import counterpart.web.layout.Messages;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls tools: reads the arguments, adds sources and data version to the answer, and reports a wrong argument as an
/// error of the tool, so that the assistant can correct it.
@Component
final class ToolCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ToolCalls.class);

    private static final String ENGINE = "engine";
    private static final String LANGUAGE = "language";
    private static final int SOURCES_IN_TEXT = 8;

    private final JsonMapper json;
    private final ViolationMessages violations;
    private final MessageSource texts;

    ToolCalls(JsonMapper json, ViolationMessages violations, MessageSource texts) {
        this.json = json;
        this.violations = violations;
        this.texts = texts;
    }

    /// What tools and resources need of a request.
    static McpTransportContext context(HttpServletRequest request) {
        Map<String, Object> facts = new HashMap<>(Map.of(ENGINE, EngineRequestFilter.engine(request)));
        Optional.ofNullable(RequestLanguage.of(request)).ifPresent(code -> facts.put(LANGUAGE, code));
        return McpTransportContext.create(facts);
    }

    static Engine engine(McpTransportContext context) {
        return (Engine) Objects.requireNonNull(context.get(ENGINE));
    }

    /// A tool as the MCP server knows it.
    SyncToolSpecification specification(AssistantTool tool) {
        ToolDescription description = tool.description();
        return SyncToolSpecification.builder()
                .tool(Tool.builder(description.name(), description.inputSchema())
                        .title(description.title())
                        .description(description.description())
                        .annotations(ToolAnnotations.builder()
                                .readOnlyHint(true)
                                .destructiveHint(false)
                                .idempotentHint(true)
                                .openWorldHint(false)
                                .build())
                        .build())
                .callHandler((context, request) -> call(tool, context, request))
                .build();
    }

    private CallToolResult call(AssistantTool tool, McpTransportContext context, CallToolRequest request) {
        String asked = (String) context.get(LANGUAGE);
        Language language = Language.ofCodeOrDefault(asked);
        try {
            ToolInput input = ToolInput.of(tool.description(), request.arguments(), asked);
            language = Language.ofCodeOrDefault(input.language());
            return answer(tool.call(engine(context), input), engine(context), language);
        } catch (InvalidRequestException refusal) {
            return error(refusal, language);
        } catch (RuntimeException e) {
            LOG.error("the tool {} failed", tool.description().name(), e);
            return error(new InvalidRequestException(ProblemKind.UNEXPECTED, List.of()), language);
        }
    }

    private CallToolResult answer(ToolResult result, Engine engine, Language language) {
        ToolResultJson complete = ToolResultJson.of(result, engine.data());
        Messages messages = Messages.of(texts, language);
        List<String> lines = new ArrayList<>(result.lines());
        lines.add(messages.of("mcp.data", complete.dataVersion()));
        complete.sources().stream().limit(SOURCES_IN_TEXT).forEach(source -> lines.add("- " + source.line()));
        if (complete.sources().size() > SOURCES_IN_TEXT) {
            lines.add(messages.of("mcp.more", complete.sources().size() - SOURCES_IN_TEXT));
        }
        return CallToolResult.builder(
                        List.of(TextContent.builder(String.join("\n", lines)).build()))
                .structuredContent(json.<JsonNode>valueToTree(complete))
                .isError(false)
                .build();
    }

    private CallToolResult error(InvalidRequestException refusal, Language language) {
        ProblemDetail problem = violations.problem(refusal, language);
        String detail = Optional.ofNullable(problem.getDetail())
                .filter(text -> !text.isBlank())
                .orElseGet(() -> String.valueOf(problem.getTitle()));
        return CallToolResult.builder(List.of(TextContent.builder(detail).build()))
                .structuredContent(json.<JsonNode>valueToTree(problem))
                .isError(true)
                .build();
    }
}
