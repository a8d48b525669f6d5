package counterpart.engine.index.opensearch.search;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.lucene.search.QueryWords;
import counterpart.engine.index.lucene.search.SpellingCorrector;
import counterpart.engine.index.lucene.search.TextQueries;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Runs text queries in OpenSearch: the same as [counterpart.engine.index.lucene.search.TextSearch] runs in Lucene.
public final class OpenSearchTexts {

    /// More ids than this would be too many clauses for one query.
    private static final int IDS_AT_ONCE = 10_000;

    private final IndexSearches searches;
    private final Analyzers analysis;
    private final SpellingCorrector spellings;
    private final FacetPages facets;

    public OpenSearchTexts(IndexSearches searches, Analyzers analysis, SpellingCorrector spellings) {
        this.searches = searches;
        this.analysis = analysis;
        this.spellings = spellings;
        facets = new FacetPages(searches);
    }

    public SearchHits search(TextQuery query) throws IOException {
        QueryWords words = words(query);
        SearchHits hits = hits(query, words, words.size());
        return hits.total() == 0 ? hits(query, words, required(query, words)) : hits;
    }

    private SearchHits hits(TextQuery query, QueryWords words, int required) {
        ObjectNode body = sorted(TextQueries.search(query, words, required), !words.isEmpty());
        body.put("track_total_hits", true).put("from", query.from()).put("size", query.size());
        Math.addExact(query.from(), query.size());
        JsonNode answer = searches.search(body);
        return new SearchHits(page(query.kind(), answer, !words.isEmpty()), IndexAnswers.total(answer));
    }

    /// Those of some documents that a search finds.
    public Set<String> found(TextQuery query, Collection<String> ids) throws IOException {
        QueryWords words = words(query);
        ObjectNode wanted = QueryJson.of(TextQueries.search(query, words, required(query, words)));
        Map<String, String> byKey = ids.stream()
                .collect(Collectors.toMap(
                        id -> LuceneFieldNames.key(query.kind(), id), Function.identity(), (same, other) -> same));
        List<String> keys = List.copyOf(byKey.keySet());
        Set<String> found = new HashSet<>();
        for (int from = 0; from < keys.size(); from += IDS_AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + IDS_AT_ONCE));
            ObjectNode body = OpenSearchClient.JSON.createObjectNode();
            body.put("size", some.size()).put("_source", false).put("track_total_hits", false);
            body.putObject("query")
                    .putObject("bool")
                    .putArray("filter")
                    .add(wanted)
                    .add(IndexSearches.ids(some));
            IndexAnswers.hits(searches.search(body))
                    .forEach(hit -> found.add(byKey.getOrDefault(hit.path("_id").asString(""), "")));
        }
        return found;
    }

    public Map<String, Map<String, Integer>> facets(TextQuery query, Collection<String> names) throws IOException {
        QueryWords words = words(query);
        return facets.of(QueryJson.of(TextQueries.search(query, words, required(query, words))), names);
    }

    private QueryWords words(TextQuery query) throws IOException {
        return QueryWords.of(query.text(), analysis, spellings);
    }

    /// All words, or half of them if no document has all.
    private int required(TextQuery query, QueryWords words) {
        int all = words.size();
        return all > 1 && count(TextQueries.search(query.withoutMore(), words, all)) == 0 ? all / 2 : all;
    }

    private long count(BooleanQuery query) {
        return IndexAnswers.total(searches.search(IndexSearches.counting(QueryJson.of(query))));
    }

    /// Each word may be a prefix; all words must match. Empty for a blank text.
    public Map<EntryKind, List<SearchHits.Hit>> suggest(String text, Collection<EntryKind> kinds, int limitPerKind)
            throws IOException {
        QueryWords words = QueryWords.of(text, analysis, spellings);
        Map<EntryKind, List<SearchHits.Hit>> hits = new EnumMap<>(EntryKind.class);
        kinds.forEach(kind -> hits.put(kind, List.of()));
        if (!words.isEmpty() && !hits.isEmpty()) {
            List<EntryKind> asked = List.copyOf(hits.keySet());
            List<JsonNode> answers = searches.searchAll(asked.stream()
                    .map(kind -> sorted(TextQueries.suggestion(kind, words), true)
                            .put("size", limitPerKind)
                            .put("track_total_hits", false))
                    .toList());
            for (int i = 0; i < answers.size(); i++) {
                hits.put(asked.get(i), page(asked.get(i), answers.get(i), true));
            }
        }
        return hits;
    }

    private static ObjectNode sorted(BooleanQuery query, boolean byScore) {
        ObjectNode body = OpenSearchClient.JSON.createObjectNode();
        body.put("_source", false);
        body.set("query", QueryJson.of(query));
        ArrayNode sort = body.putArray("sort");
        if (byScore) {
            sort.addObject().put("_score", "desc");
        }
        sort.addObject().put(LuceneFieldNames.PROMINENCE, "desc");
        sort.addObject().put(LuceneFieldNames.ID, "asc");
        return body;
    }

    /// The sort values of a hit are its score, if there are words, its prominence and its id.
    private static List<SearchHits.Hit> page(EntryKind kind, JsonNode answer, boolean byScore) {
        List<SearchHits.Hit> hits = new ArrayList<>();
        for (JsonNode hit : IndexAnswers.hits(answer)) {
            JsonNode sort = hit.path("sort");
            double score = byScore ? sort.path(0).decimalValue().floatValue() : 0;
            hits.add(new SearchHits.Hit(kind, sort.path(sort.size() - 1).asString(""), score));
        }
        return hits;
    }
}
