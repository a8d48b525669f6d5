package counterpart.engine.view;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// JSON says null where the model says empty, or 0 for "undated".
final class Values {

    private Values() {}

    static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    static @Nullable Integer orNull(int value) {
        return value == 0 ? null : value;
    }
}
