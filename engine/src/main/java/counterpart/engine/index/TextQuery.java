package counterpart.engine.index;

import java.util.Map;
import java.util.Set;

/// A search for documents of one kind by words and facets.
///
/// @param text words in either language, typing errors are tolerated; a blank text finds everything, highest
///     prominence first
/// @param facets the accepted values of each facet, of which a document must have one: no document matches when the
///     facet is unknown or no value is given
/// @param alsoIn further accepted values of facets, of which a hit must have one too; they do not change how many of
/// the
///     words a hit must have
/// @param from zero-based position of the first hit to return
/// @param size number of hits to return
public record TextQuery(
        EntryKind kind,
        String text,
        Map<String, Set<String>> facets,
        Map<String, Set<String>> alsoIn,
        int from,
        int size) {

    public TextQuery {
        facets = Map.copyOf(facets);
        alsoIn = Map.copyOf(alsoIn);
        if (from < 0 || size < 1) {
            throw new IllegalArgumentException("from " + from + " is negative or size " + size + " below 1");
        }
    }

    public TextQuery(EntryKind kind, String text, Map<String, Set<String>> facets, int from, int size) {
        this(kind, text, facets, Map.of(), from, size);
    }

    /// This search without the further accepted values of facets.
    public TextQuery withoutMore() {
        return alsoIn.isEmpty() ? this : new TextQuery(kind, text, facets, from, size);
    }
}
