package counterpart.web.live;

import counterpart.engine.MatchEngine;
import counterpart.engine.data.Dataset;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is made of the data once and serves until the data is exchanged. Thread-safe.
///
/// @param <T> what is made, immutable
public final class Derived<T> {

    private final MatchEngine engine;
    private final Function<? super Dataset, ? extends T> make;
    private volatile @Nullable Made<T> made;

    private record Made<T>(Dataset of, T value) {}

    public Derived(MatchEngine engine, Function<? super Dataset, ? extends T> make) {
        this.engine = engine;
        this.make = make;
    }

    public T get() {
        Dataset data = engine.dataset();
        Made<T> known = made;
        if (known == null || !Objects.equals(known.of(), data)) {
            known = new Made<>(data, make.apply(data));
            made = known;
        }
        return known.value();
    }
}
