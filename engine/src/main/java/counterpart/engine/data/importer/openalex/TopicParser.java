package counterpart.engine.data.importer.openalex;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// Reads a topic: the number of its subfield and, with institutions, the number of their works on it.
final class TopicParser {

    private @Nullable String subfield;
    private int count;

    /// The number of the subfield of the topic at which the parser stands, null when there is none.
    @Nullable
    String subfield(JsonParser json) {
        JsonLine.object(json, this::property);
        return subfield;
    }

    /// The number of works, after [#subfield].
    int count() {
        return count;
    }

    private void property(String name, JsonParser json) {
        switch (name) {
            case "subfield" -> JsonLine.object(json, this::ofSubfield);
            case "count" -> count = JsonLine.number(json, "topics.count");
            default -> json.skipChildren();
        }
    }

    private void ofSubfield(String name, JsonParser json) {
        if (name.equals("id")) {
            String id = json.getValueAsString();
            subfield = id == null ? null : JsonLine.key(id);
        }
    }
}
