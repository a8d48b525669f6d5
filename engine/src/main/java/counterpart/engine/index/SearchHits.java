package counterpart.engine.index;

import java.util.List;
import java.util.Map;

/// A page of hits, best first; ties are sorted by id.
///
/// @param total number of all hits
/// @param facets the number of all hits by facet and value
public record SearchHits(List<Hit> hits, long total, Map<String, Map<String, Integer>> facets) {

    public SearchHits {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /// One document with its text score (0 for a blank query).
    public record Hit(EntryKind kind, String id, double score) {}
}
