package counterpart.engine.index.opensearch.document;

import counterpart.engine.index.lucene.analysis.CompoundSplitter;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an index says about itself, in a document that no query finds.
///
/// @param version of the data
/// @param entries the number of documents by kind
/// @param compounds the vocabulary for splitting compounds
/// @param spellingParts the number of documents that hold the words for spelling correction
public record StoredAbout(
        String version, Instant built, Map<String, Long> entries, List<String> compounds, int spellingParts) {

    /// The id of the document.
    public static final String ID = "about";

    public StoredAbout {
        entries = Map.copyOf(entries);
        compounds = List.copyOf(compounds);
    }

    /// The id of a document of words for spelling correction.
    public static String spellingId(int part) {
        return "spelling-" + part;
    }

    /// The document.
    public ObjectNode document() {
        ObjectNode document = OpenSearchClient.JSON.createObjectNode();
        ObjectNode stored = document.putObject(OpenSearchFieldNames.STORED);
        stored.put("version", version).put("built", built.toString()).put("spelling", spellingParts);
        ObjectNode counts = stored.putObject("entries");
        new TreeMap<>(entries).forEach(counts::put);
        stored.put("compounds", String.join("\n", compounds));
        return document;
    }

    /// Reads what a document stores.
    public static StoredAbout of(JsonNode source) {
        JsonNode stored = source.path(OpenSearchFieldNames.STORED);
        Map<String, Long> entries = new TreeMap<>();
        stored.path("entries")
                .properties()
                .forEach(kind -> entries.put(kind.getKey(), kind.getValue().asLong()));
        return new StoredAbout(
                stored.path("version").asString(""),
                Instant.parse(stored.path("built").asString(Instant.EPOCH.toString())),
                entries,
                List.of(stored.path("compounds").asString("").split("\n", -1)),
                stored.path("spelling").asInt(0));
    }

    /// A document of words for spelling correction.
    public static ObjectNode spelling(List<String> lines) {
        ObjectNode document = OpenSearchClient.JSON.createObjectNode();
        document.putObject(OpenSearchFieldNames.STORED).put("words", String.join("\n", lines));
        return document;
    }

    /// The lines of such a document.
    public static List<String> spellingLines(JsonNode source) {
        String words = source.path(OpenSearchFieldNames.STORED).path("words").asString("");
        return words.isEmpty() ? List.of() : List.of(words.split("\n", -1));
    }

    public CompoundSplitter splitter() {
        return new CompoundSplitter(compounds);
    }
}
