package counterpart.engine.data.importer.build;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads properties of JSON facts, where null and a missing property mean the same.
public final class FactsReader {

    private FactsReader() {}

    /// The text of a property, empty when there is none.
    public static String text(JsonNode fact, String property) {
        JsonNode value = fact.path(property);
        return value.isNull() || value.isMissingNode() ? "" : value.asString().strip();
    }

    public static @Nullable String textOrNull(JsonNode fact, String property) {
        String text = text(fact, property);
        return text.isEmpty() ? null : text;
    }

    public static List<String> texts(JsonNode fact, String property) {
        return fact.path(property).valueStream().map(JsonNode::asString).toList();
    }

    /// A list as the cell of a table.
    public static String list(JsonNode fact, String property) {
        return TableRows.list(texts(fact, property));
    }

    /// A structured property as JSON in one cell, empty when there is none.
    public static String json(JsonNode fact, String property) {
        JsonNode value = fact.path(property);
        return value.isNull() || value.isMissingNode() ? "" : value.toString();
    }

    /// A word as a key in tables: `same programme` becomes `same-programme`.
    public static String key(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
