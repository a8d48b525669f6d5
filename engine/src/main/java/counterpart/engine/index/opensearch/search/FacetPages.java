package counterpart.engine.index.opensearch.search;

import counterpart.engine.index.lucene.document.LuceneFieldNames;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Counts hits by the values of facets. All values are counted, in pages by value: the most frequent ones of each
/// shard alone would be wrong counts.
final class FacetPages {

    private static final int VALUES_AT_ONCE = 5_000;

    private final IndexSearches searches;

    FacetPages(IndexSearches searches) {
        this.searches = searches;
    }

    /// The counts by facet and value, the most frequent value first, then by value.
    Map<String, Map<String, Integer>> of(ObjectNode query, Collection<String> facets) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        Map<String, JsonNode> next = new HashMap<>();
        facets.forEach(facet -> next.put(facet, query.nullNode()));
        while (!next.isEmpty()) {
            JsonNode pages = searches.search(body(query, next)).path("aggregations");
            next.clear();
            pages.properties().forEach(page -> read(page.getKey(), page.getValue(), counts, next));
        }
        counts.replaceAll((facet, values) -> ordered(values));
        return counts;
    }

    private static ObjectNode body(ObjectNode query, Map<String, JsonNode> after) {
        ObjectNode body = IndexSearches.counting(query);
        body.put("track_total_hits", false);
        ObjectNode facets = body.putObject("aggs");
        after.forEach((facet, last) -> {
            ObjectNode page = facets.putObject(facet).putObject("composite").put("size", VALUES_AT_ONCE);
            page.putArray("sources")
                    .addObject()
                    .putObject("value")
                    .putObject("terms")
                    .put("field", LuceneFieldNames.facet(facet));
            if (!last.isNull()) {
                page.set("after", last);
            }
        });
        return body;
    }

    private static void read(
            String facet, JsonNode page, Map<String, Map<String, Integer>> counts, Map<String, JsonNode> next) {
        JsonNode buckets = page.path("buckets");
        buckets.forEach(bucket -> counts.computeIfAbsent(facet, name -> new HashMap<>())
                .put(
                        bucket.path("key").path("value").asString(""),
                        bucket.path("doc_count").asInt()));
        if (buckets.size() == VALUES_AT_ONCE) {
            next.put(facet, page.path("after_key"));
        }
    }

    private static Map<String, Integer> ordered(Map<String, Integer> values) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }
}
