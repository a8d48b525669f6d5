package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The competence vectors of regions, institutions and projects. There are few regions, so that all their products
/// can be asked for ([RegionProducts]); of institutions and projects only the best are. Thread-safe.
public interface CompetenceVectors extends RegionProducts {

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
}
