/// The MCP server for assistants: what a tool and a resource are, and how messages are checked. Each room has its own
/// tools. Start with [counterpart.web.mcp.AssistantTool].
@NullMarked
package counterpart.web.mcp;

import org.jspecify.annotations.NullMarked;
