package counterpart.engine.index;

import java.util.List;

/// A page of hits, best first; ties are sorted by id.
///
/// @param total number of all hits
public record SearchHits(List<Hit> hits, long total) {

    public SearchHits {
        hits = List.copyOf(hits);
    }

    /// One document with its text score (0 for a blank query).
    public record Hit(EntryKind kind, String id, double score) {}
}
