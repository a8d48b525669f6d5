package counterpart.engine.index.opensearch.release;

import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.model.indexing.IndexUnavailableException;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends documents in batches. A batch that the server has no room for now is sent again a few times; documents have
/// ids, so that none is there twice.
final class BulkWriter {

    private static final int BATCH_BYTES = 4 << 20;
    private static final int ATTEMPTS = 6;
    private static final int TOO_MANY_REQUESTS = 429;

    private final OpenSearchClient client;
    private final String path;
    private final ByteArrayOutputStream batch = new ByteArrayOutputStream(BATCH_BYTES);

    BulkWriter(OpenSearchClient client, String index) {
        this.client = client;
        path = "/" + index + "/_bulk?filter_path=errors,items.*.status,items.*.error.reason";
    }

    void add(String id, ObjectNode document) {
        ObjectNode header = OpenSearchClient.JSON.createObjectNode();
        header.putObject("index").put("_id", id);
        batch.writeBytes(OpenSearchClient.JSON.writeValueAsBytes(header));
        batch.write('\n');
        batch.writeBytes(OpenSearchClient.JSON.writeValueAsBytes(document));
        batch.write('\n');
        if (batch.size() >= BATCH_BYTES) {
            flush();
        }
    }

    void flush() {
        if (batch.size() > 0) {
            send(batch.toByteArray());
            batch.reset();
        }
    }

    private void send(byte[] lines) {
        for (int attempt = 1; ; attempt++) {
            JsonNode answer = client.sendLines(path, lines);
            if (!answer.path("errors").asBoolean(false)) {
                return;
            }
            JsonNode failed = firstFailed(answer);
            if (failed.path("status").asInt() != TOO_MANY_REQUESTS || attempt == ATTEMPTS) {
                throw new IndexUnavailableException("OpenSearch does not take a document: "
                        + failed.path("error").path("reason").asString("no reason is given"));
            }
            pause(attempt);
        }
    }

    private static JsonNode firstFailed(JsonNode answer) {
        for (JsonNode item : answer.path("items")) {
            JsonNode result = item.iterator().next();
            if (result.has("error")) {
                return result;
            }
        }
        return answer;
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.SECONDS.sleep(attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailableException("the build was interrupted", e);
        }
    }
}
