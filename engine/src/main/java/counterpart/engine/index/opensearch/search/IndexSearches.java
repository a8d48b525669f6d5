package counterpart.engine.index.opensearch.search;

import counterpart.engine.index.opensearch.client.OpenSearchClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends searches to one index.
///
/// @param index its own name, not an alias, so that an exchange of releases does not concern it
/// @param shards of the index: with several, statistics of words are collected from all of them first
public record IndexSearches(OpenSearchClient client, String index, int shards) {

    /// Copies of a shard can order equal documents differently: all requests go to the same copies as long as these
    /// are there.
    private static final String COPY = "counterpart";

    /// The answer to one search.
    public JsonNode search(ObjectNode body) {
        String type = shards > 1 ? "&search_type=dfs_query_then_fetch" : "";
        String path = "/" + index + "/_search?preference=" + COPY + type;
        JsonNode answer = client.limited(() -> client.send("POST", path, body));
        return IndexAnswers.complete(answer, index);
    }

    /// The answers to several searches, in their order.
    public List<JsonNode> searchAll(Collection<ObjectNode> bodies) {
        StringBuilder lines = new StringBuilder(2000);
        for (ObjectNode body : bodies) {
            ObjectNode header = OpenSearchClient.JSON.createObjectNode().put("preference", COPY);
            if (shards > 1) {
                header.put("search_type", "dfs_query_then_fetch");
            }
            lines.append(header).append('\n').append(body).append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        JsonNode answers = client.limited(() -> client.sendLines("/" + index + "/_msearch", bytes));
        List<JsonNode> all = new ArrayList<>();
        answers.path("responses").forEach(answer -> all.add(IndexAnswers.complete(answer, index)));
        return all;
    }

    /// A search that returns no hits and counts all.
    static ObjectNode counting(ObjectNode query) {
        ObjectNode body = OpenSearchClient.JSON.createObjectNode();
        body.put("size", 0).put("track_total_hits", true);
        body.set("query", query);
        return body;
    }

    static ObjectNode ids(Collection<String> ids) {
        ObjectNode query = OpenSearchClient.JSON.createObjectNode();
        ArrayNode values = query.putObject("ids").putArray("values");
        ids.forEach(values::add);
        return query;
    }
}
