package counterpart.engine;

import java.util.List;

/// Part of a longer list.
///
/// @param total length of the whole list
public record Page<T>(List<T> items, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
