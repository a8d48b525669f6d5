package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.fieldrecognition.need.Side;
import counterpart.engine.model.FieldCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The index as used by the ranking. Another implementation, such as an OpenSearch cluster, is possible.
/// Thread-safe; [#close] closes it after running calls have ended.
public interface CompetenceIndex extends AutoCloseable {

    /// The version of the data that was indexed.
    String dataVersion();

    /// When the index was built, to the second.
    Instant built();

    /// The heap that copies of vectors and cached filters use now, in bytes.
    default long heapBytes() {
        return 0;
    }

    /// The scalar products of queries with every document of a kind, exact to double rounding of the float entries,
    /// in one pass. The same kind and space always give the same documents in the same order.
    ProductTable products(EntryKind kind, VectorField space, List<SparseVector> queries);

    /// The scalar product of one query with every document of a kind; documents whose product is 0 are absent.
    default Map<String, Double> products(EntryKind kind, VectorField space, SparseVector query) {
        return products(kind, space, List.of(query)).of(0);
    }

    /// The documents with the largest products above 0 among those that have one of the wanted values in each
    /// facet, product descending, then id.
    ///
    /// @throws IllegalArgumentException when the limit is below 1
    List<SearchHits.Hit> nearest(
            EntryKind kind, VectorField space, SparseVector query, Map<String, Set<String>> facets, int limit);

    /// Runs many such queries on all processors; returns one list for each query, in their order.
    ///
    /// @throws IllegalArgumentException when the limit is below 1
    default List<List<SearchHits.Hit>> nearest(
            EntryKind kind, VectorField space, List<SparseVector> queries, Map<String, Set<String>> facets, int limit) {
        return queries.parallelStream()
                .map(query -> nearest(kind, space, query, facets, limit))
                .toList();
    }

    /// A document's vector, empty when it has none.
    SparseVector vector(EntryKind kind, String id, VectorField space);

    /// Documents by words and facets.
    SearchHits search(TextQuery query);

    /// Hits of all kinds for a search box, a few of each; the last word may be incomplete. A blank text gives no
    /// hits.
    Map<EntryKind, List<SearchHits.Hit>> suggest(String text, int limitPerKind);

    /// The fields that a free text in German or English mentions, highest confidence first, with a confidence in
    /// (0, 1].
    List<FieldHit> fieldsOf(String text, int limit);

    /// The fields that a free text names as what its author has, or as what they need; highest confidence first.
    List<FieldHit> fieldsOf(String text, Side side, int limit);

    /// This index with other words for a kind: documents of the kind are found by the words of these entries, or by
    /// the indexed words if there are no entries. The vectors are the same. Both indexes share the open reader;
    /// each is closed on its own, in any order.
    CompetenceIndex withWords(EntryKind kind, List<IndexEntry> entries);

    @Override
    void close();

    /// A field recognised in a text.
    ///
    /// @param confidence in (0, 1]: confidence that the text mentions the field
    /// @param words the words of the text that indicate the field
    record FieldHit(FieldCode field, double confidence, List<String> words) {}
}
