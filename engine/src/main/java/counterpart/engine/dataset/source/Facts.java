package counterpart.engine.dataset.source;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads properties of the facts files, where null and a missing property mean the same.
final class Facts {

    private Facts() {}

    /// The text of a property, empty when there is none.
    static String text(JsonNode fact, String property) {
        JsonNode value = fact.path(property);
        return value.isNull() || value.isMissingNode() ? "" : value.asString().strip();
    }

    static @Nullable String textOrNull(JsonNode fact, String property) {
        String text = text(fact, property);
        return text.isEmpty() ? null : text;
    }

    static List<String> texts(JsonNode fact, String property) {
        return fact.path(property).valueStream().map(JsonNode::asString).toList();
    }

    /// A list as the cell of a table.
    static String list(JsonNode fact, String property) {
        return TableDrafts.list(texts(fact, property));
    }

    /// A structured property as JSON in one cell, empty when there is none.
    static String json(JsonNode fact, String property) {
        JsonNode value = fact.path(property);
        return value.isNull() || value.isMissingNode() ? "" : value.toString();
    }

    /// A word as tables write it: `same programme` becomes `same-programme`.
    static String key(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
