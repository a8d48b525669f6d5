package counterpart.web.mcp;

import java.util.Collection;
import java.util.List;

/// The answer of a tool.
///
/// @param json the answer in a JSON type of the API
/// @param lines the same in short, as text
/// @param sources on which it rests: ids of sources, or addresses
public record ToolResult(Object json, List<String> lines, List<String> sources) {

    public ToolResult {
        lines = List.copyOf(lines);
        sources = sources.stream().distinct().toList();
    }

    public static ToolResult of(Object json, List<String> lines, Collection<String> sources) {
        return new ToolResult(json, lines, List.copyOf(sources));
    }
}
