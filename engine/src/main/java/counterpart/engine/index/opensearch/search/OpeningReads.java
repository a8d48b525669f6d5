package counterpart.engine.index.opensearch.search;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.fieldrecognition.Term;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.lucene.document.StoredFieldTerms;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.index.opensearch.document.OpenSearchFieldNames;
import counterpart.engine.index.opensearch.document.SpellingVocabulary;
import counterpart.engine.index.opensearch.document.StoredAbout;
import counterpart.engine.index.opensearch.document.StoredVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.indexing.IndexUnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// What is read once when an index is opened: what it says about itself, the words for spelling correction, the terms
/// of
/// fields and the regions.
public final class OpeningReads {

    private static final int REGIONS_AT_ONCE = 100;
    private static final int FIELDS_AT_ONCE = 1_000;

    private final IndexSearches searches;

    public OpeningReads(IndexSearches searches) {
        this.searches = searches;
    }

    /// What the index says about itself.
    ///
    /// @throws IndexUnavailableException when it says nothing
    public StoredAbout about() {
        return StoredAbout.of(source(StoredAbout.ID));
    }

    /// The words for spelling correction.
    public SpellingVocabulary spelling(StoredAbout about) {
        SpellingVocabulary words = new SpellingVocabulary();
        IntStream.range(0, about.spellingParts())
                .mapToObj(StoredAbout::spellingId)
                .forEach(id -> StoredAbout.spellingLines(source(id)).forEach(words::add));
        return words;
    }

    private JsonNode source(String id) {
        ObjectNode body = OpenSearchClient.JSON.createObjectNode();
        body.set("query", IndexSearches.ids(List.of(id)));
        JsonNode hits = IndexAnswers.hits(searches.search(body));
        if (hits.isEmpty()) {
            throw new IndexUnavailableException("index " + searches.index() + " has no document '" + id + "'");
        }
        return hits.path(0).path("_source");
    }

    /// All terms of all fields.
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        forEach(EntryKind.FIELD, OpenSearchFieldNames.STORED, FIELDS_AT_ONCE, hit -> {
            JsonNode source = hit.path("_source");
            FieldCode field = new FieldCode(source.path(LuceneFieldNames.ID).asString(""));
            source.path(OpenSearchFieldNames.STORED)
                    .path(LuceneFieldNames.TERM)
                    .forEach(line -> terms.add(StoredFieldTerms.term(field, line.asString(""))));
        });
        return terms;
    }

    List<RegionTable.Row> regions() {
        List<RegionTable.Row> regions = new ArrayList<>();
        forEach(EntryKind.REGION, OpenSearchFieldNames.VECTORS, REGIONS_AT_ONCE, hit -> {
            JsonNode source = hit.path("_source");
            regions.add(new RegionTable.Row(
                    source.path(LuceneFieldNames.ID).asString(""), StoredVector.all(source), facets(hit)));
        });
        return regions;
    }

    private static Map<String, Set<String>> facets(JsonNode hit) {
        Map<String, Set<String>> facets = new HashMap<>();
        hit.path("fields").properties().forEach(field -> {
            Set<String> values = new HashSet<>();
            field.getValue().forEach(value -> values.add(value.asString("")));
            facets.put(field.getKey().substring(LuceneFieldNames.FACET_PREFIX.length()), values);
        });
        return facets;
    }

    /// All documents of a kind in the order of building.
    private void forEach(EntryKind kind, String stored, int atOnce, Consumer<JsonNode> read) {
        JsonNode last = NullNode.getInstance();
        JsonNode hits;
        do {
            ObjectNode body = OpenSearchClient.JSON.createObjectNode();
            body.put("size", atOnce).put("track_total_hits", false);
            body.putObject("query").putObject("term").put(LuceneFieldNames.KIND, kind.name());
            body.putArray("_source").add(LuceneFieldNames.ID).add(stored + ".*");
            body.putArray("docvalue_fields").add(LuceneFieldNames.FACET_PREFIX + "*");
            body.putArray("sort").addObject().put(OpenSearchFieldNames.NUMBER, "asc");
            if (!last.isNull()) {
                body.set("search_after", last);
            }
            hits = IndexAnswers.hits(searches.search(body));
            hits.forEach(read);
            last = hits.path(hits.size() - 1).path("sort");
        } while (hits.size() == atOnce);
    }
}
