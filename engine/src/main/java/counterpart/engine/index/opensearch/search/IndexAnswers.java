package counterpart.engine.index.opensearch.search;

import counterpart.engine.model.indexing.IndexUnavailableException;
import tools.jackson.databind.JsonNode;

/// Reads answers to searches.
final class IndexAnswers {

    private IndexAnswers() {}

    /// The answer, if all shards have answered.
    ///
    /// @throws IndexUnavailableException when some have not: a part of the hits would be a wrong answer
    static JsonNode complete(JsonNode answer, String index) {
        boolean failed = answer.has("error")
                || answer.path("timed_out").asBoolean(false)
                || answer.path("_shards").path("failed").asInt(0) > 0;
        if (failed) {
            throw new IndexUnavailableException("OpenSearch cannot search all of index " + index);
        }
        return answer;
    }

    static JsonNode hits(JsonNode answer) {
        return answer.path("hits").path("hits");
    }

    static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }
}
