package counterpart.engine.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is computed once, at the first request. Thread-safe; a failed computation is repeated by the next
/// call.
///
/// @param <T> an immutable value
public final class Memoized<T> implements Supplier<T> {

    private final Supplier<? extends T> compute;

    private volatile @Nullable T value;

    public Memoized(Supplier<? extends T> compute) {
        this.compute = compute;
    }

    @Override
    public T get() {
        T computed = value;
        return computed == null ? compute() : computed;
    }

    private synchronized T compute() {
        T computed = value;
        if (computed == null) {
            computed = compute.get();
            value = computed;
        }
        return computed;
    }
}
