package counterpart.engine.index.opensearch.search;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.ProductTable;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.index.opensearch.document.OpenSearchFieldNames;
import counterpart.engine.index.opensearch.document.StoredVector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Runs vector queries: those about regions in memory, the others in OpenSearch.
public final class OpenSearchVectors {

    private final IndexSearches searches;
    private final RegionTable regions;

    public OpenSearchVectors(IndexSearches searches, OpeningReads reads) {
        this.searches = searches;
        regions = new RegionTable(reads.regions());
    }

    public ProductTable products(VectorField space, List<SparseVector> queries) {
        return regions.products(space, queries);
    }

    /// The documents with the largest products above 0.
    ///
    /// @throws IllegalArgumentException when a weight is not finite as a float
    public List<SearchHits.Hit> nearest(
            EntryKind kind, VectorField space, SparseVector query, Map<String, Set<String>> facets, int limit) {
        for (int i = 0; i < query.size(); i++) {
            if (!Float.isFinite((float) query.value(i))) {
                throw new IllegalArgumentException("weight " + query.value(i) + " is not a finite 32-bit number");
            }
        }
        return kind == EntryKind.REGION
                ? regions.nearest(space, query, facets, limit)
                : new ExactNearest(searches, kind, space, limit).of(query, facets);
    }

    public SparseVector vector(EntryKind kind, String id, VectorField space) {
        if (kind == EntryKind.REGION) {
            return regions.vector(id, space);
        }
        ObjectNode body = OpenSearchClient.JSON.createObjectNode();
        body.put("size", 1).put("track_total_hits", false);
        body.set("query", IndexSearches.ids(List.of(LuceneFieldNames.key(kind, id))));
        body.putArray("_source").add(OpenSearchFieldNames.vector(space));
        return StoredVector.of(IndexAnswers.hits(searches.search(body)).path(0).path("_source"), space);
    }
}
