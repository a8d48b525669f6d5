package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The index as matching sees it. An OpenSearch cluster could stand behind it as well.
/// Thread-safe; [#close] ends it once running calls are done.
public interface CompetenceIndex extends AutoCloseable {

    /// The version of the data that was indexed.
    String dataVersion();

    /// When the index was built, to the second.
    Instant built();

    /// The heap that copies of vectors and remembered filters hold now, in bytes.
    default long heapBytes() {
        return 0;
    }

    /// The scalar products of queries with every document of a kind, exact to a double's rounding of float entries,
    /// in one pass. The same kind and space have the same documents in the same order every time.
    ProductTable products(EntryKind kind, VectorField space, List<SparseVector> queries);

    /// The scalar product of one query with every document of a kind; documents whose product is 0 are absent.
    default Map<String, Double> products(EntryKind kind, VectorField space, SparseVector query) {
        return products(kind, space, List.of(query)).of(0);
    }

    /// The documents with the largest products above 0 among those that have one of the wanted values in each facet,
    /// product descending, then id.
    ///
    /// @throws IllegalArgumentException when the limit is below 1
    List<SearchHits.Hit> nearest(
            EntryKind kind, VectorField space, SparseVector query, Map<String, Set<String>> facets, int limit);

    /// The same for many queries, on all processors; one list for each query, in their order.
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

    /// Hits over all kinds at once for a search box, a few of each; the last word may be unfinished. A blank text has
    /// none.
    Map<EntryKind, List<SearchHits.Hit>> suggest(String text, int limitPerKind);

    /// The fields that a free text in German or English speaks of, surest first, with a confidence in (0, 1].
    List<FieldHit> fieldsOf(String text, int limit);

    /// This index with other words for a kind: documents of the kind are found by the words of these entries, or by
    /// those that were indexed when there are none. Vectors are the same. Both indexes share what is open; each is
    /// closed on its own, in any order.
    CompetenceIndex withWords(EntryKind kind, List<IndexEntry> entries);

    @Override
    void close();

    /// A field understood in a text.
    ///
    /// @param confidence in (0, 1]: how surely the text speaks of the field
    /// @param words the words of the text that led there
    record FieldHit(FieldCode field, double confidence, List<String> words) {}
}
