package counterpart.engine.index.opensearch.search;

import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.index.opensearch.document.OpenSearchFieldNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// The documents that share an entry with some weights of a query, in pages, the largest approximate score first.
///
/// OpenSearch stores the value of an entry with 9 significant bits, rounded towards 0. So a document's share of the
/// product, without what counts against it, is at most `score * (1 + 2^-8)` times the largest weight; the roundings of
/// floats on the way add less than `2^-20` of that.
final class CandidatePages {

    private static final double ROUNDING = (1 + 0x1p-8) * (1 + 0x1p-20);
    private static final int MARGIN = 8;
    private static final int GROWTH = 4;
    private static final int MOST_AT_ONCE = 5_000;

    private final IndexSearches searches;
    private final ObjectNode query;
    private final ArrayNode wanted;
    private final double scale;
    /// What clauses lose whose score is too small for a float.
    private final double lost;

    private int size;
    private boolean exhausted;
    private double largestLeft = Double.POSITIVE_INFINITY;
    private JsonNode last = NullNode.getInstance();

    /// @param query whose clauses have weights divided by the scale
    /// @param wanted fields of documents to return
    CandidatePages(IndexSearches searches, ObjectNode query, ArrayNode wanted, double scale, int clauses, int limit) {
        this.searches = searches;
        this.query = query;
        this.wanted = wanted;
        this.scale = scale;
        lost = 2.0 * clauses * Float.MIN_NORMAL * scale;
        size = Math.clamp(limit + (long) MARGIN, 1, MOST_AT_ONCE);
    }

    boolean isExhausted() {
        return exhausted;
    }

    /// No document of a later page has a larger share of the product than this.
    double largestLeft() {
        return exhausted ? 0 : largestLeft;
    }

    /// The next page; larger than the page before.
    JsonNode next() {
        JsonNode hits = IndexAnswers.hits(searches.search(body()));
        exhausted = hits.size() < size;
        if (!exhausted) {
            last = hits.path(hits.size() - 1).path("sort");
            largestLeft = last.path(0).asDouble() * ROUNDING * scale + lost;
        }
        size = Math.min(MOST_AT_ONCE, size * GROWTH);
        return hits;
    }

    private ObjectNode body() {
        ObjectNode body = OpenSearchClient.JSON.createObjectNode();
        body.put("size", size).put("track_total_hits", false);
        body.set("query", query);
        body.set("_source", wanted);
        ArrayNode sort = body.putArray("sort");
        sort.addObject().put("_score", "desc");
        sort.addObject().put(OpenSearchFieldNames.NUMBER, "asc");
        if (!last.isNull()) {
            body.set("search_after", last);
        }
        return body;
    }
}
