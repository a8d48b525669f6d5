package counterpart.engine.json;

import counterpart.engine.Page;
import java.util.List;
import java.util.function.Function;

/// A page of a list.
///
/// @param page zero-based
public record PageJson<T>(List<T> items, int page, int size, long total) {

    public static <S, T> PageJson<T> of(Page<S> found, int page, int size, Function<S, T> item) {
        return new PageJson<>(found.items().stream().map(item).toList(), page, size, found.total());
    }
}
