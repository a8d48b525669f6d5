package counterpart.engine.index;

import java.util.Map;
import java.util.Set;

/// A search for documents of one kind by words and facets.
///
/// @param text words in either language, typing errors allowed; blank finds everything, most prominent first
/// @param facets for each facet the values of which a document must have one: none does when the facet is unknown or no
///     value is given
/// @param from zero-based position of the first hit wanted
/// @param size number of hits wanted
public record TextQuery(EntryKind kind, String text, Map<String, Set<String>> facets, int from, int size) {

    public TextQuery {
        facets = Map.copyOf(facets);
        if (from < 0 || size < 1) {
            throw new IllegalArgumentException("from " + from + " is negative or size " + size + " below 1");
        }
    }
}
