package counterpart.web.data;

import counterpart.engine.Engine;
import counterpart.engine.json.DataJson;
import counterpart.web.layout.Messages;
import counterpart.web.mcp.AssistantResource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The sources of the data, for assistants.
@Component
final class SourcesResource implements AssistantResource {

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public String description() {
        return "All sources of the data with publisher, licence, address and day of retrieval, and the version"
                + " of the data";
    }

    @Override
    public String title(Messages messages) {
        return messages.of("method.sources");
    }

    @Override
    public String text(Engine engine, Messages messages) {
        DataJson data = DataJson.of(engine.data(), engine.built());
        List<String> lines = new ArrayList<>();
        lines.add("# " + title(messages) + "\n\n" + messages.of("mcp.version", data.version()) + "\n");
        data.sources().forEach(source -> lines.add(line(source)));
        return String.join("\n", lines);
    }

    private static String line(DataJson.SourceView source) {
        return Stream.of(
                        source.title(),
                        source.publisher(),
                        source.licence(),
                        source.url(),
                        source.retrieved(),
                        source.coverage(),
                        source.note())
                .filter(part -> !part.isBlank())
                .reduce((one, next) -> one + "; " + next)
                .map(parts -> "- `" + source.id() + "`: " + parts)
                .orElseGet(() -> "- `" + source.id() + "`");
    }
}
