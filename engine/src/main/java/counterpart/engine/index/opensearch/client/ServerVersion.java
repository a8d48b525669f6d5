package counterpart.engine.index.opensearch.client;

import counterpart.engine.model.indexing.IndexUnavailableException;
import tools.jackson.databind.JsonNode;

/// Checks what answers at the address.
public final class ServerVersion {

    private static final int OLDEST = 3;

    private ServerVersion() {}

    /// Requires OpenSearch in a version whose scores are those of the embedded index.
    ///
    /// @throws IndexUnavailableException when something else answers
    public static void require(OpenSearchClient client) {
        JsonNode version = client.get("/").path("version");
        String number = version.path("number").asString("");
        if (!version.path("distribution").asString("").equals("opensearch") || !number.matches("\\d+\\..*")) {
            throw new IndexUnavailableException("what answers at " + client.nodes() + " is not OpenSearch");
        }
        if (Integer.parseInt(number.substring(0, number.indexOf('.'))) < OLDEST) {
            throw new IndexUnavailableException("OpenSearch at " + client.nodes() + " has version " + number
                    + "; version " + OLDEST + " or newer is needed");
        }
    }
}
