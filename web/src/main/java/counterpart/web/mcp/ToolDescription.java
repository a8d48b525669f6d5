package counterpart.web.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an assistant learns of a tool before it calls it, in English as all names of the API.
///
/// @param name in snake case
/// @param title for people
/// @param description when to use it and what it returns
public record ToolDescription(String name, String title, String description, List<ToolArgument> arguments) {

    public ToolDescription {
        arguments = List.copyOf(arguments);
    }

    /// The JSON schema of the arguments. It allows other properties, so that the answer to one can name the right ones.
    Map<String, Object> inputSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        arguments.forEach(argument -> properties.put(argument.name(), argument.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                arguments.stream()
                        .filter(ToolArgument::required)
                        .map(ToolArgument::name)
                        .toList());
        return schema;
    }

    List<String> names() {
        return arguments.stream().map(ToolArgument::name).toList();
    }
}
