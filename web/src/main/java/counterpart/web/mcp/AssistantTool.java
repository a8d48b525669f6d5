package counterpart.web.mcp;

import counterpart.engine.Engine;

/// A question that an assistant can ask. A tool only reads; it answers with the JSON types of the API.
public interface AssistantTool {

    ToolDescription description();

    /// Answers a call.
    ///
    /// @throws counterpart.web.error.InvalidRequestException when an argument is wrong; it says which and what is
    ///     allowed
    ToolResult call(Engine engine, ToolInput input);
}
