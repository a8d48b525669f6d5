package counterpart.engine.index;

import java.util.Map;
import java.util.Set;

/// A search for documents of one kind by words and facets.
///
/// @param text words in either language, typing errors are tolerated; a blank text finds everything, highest
///     prominence first
/// @param facets the accepted values of each facet, of which a document must have one: no document matches when the
///     facet is unknown or no value is given
/// @param from zero-based position of the first hit to return
/// @param size number of hits to return
public record TextQuery(EntryKind kind, String text, Map<String, Set<String>> facets, int from, int size) {

    public TextQuery {
        facets = Map.copyOf(facets);
        if (from < 0 || size < 1) {
            throw new IllegalArgumentException("from " + from + " is negative or size " + size + " below 1");
        }
    }
}
