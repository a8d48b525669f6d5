package counterpart.engine.json;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Converts values that are empty in the model, or 0 for "undated", to null in JSON.
public final class NullableValues {

    private NullableValues() {}

    public static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    public static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    public static @Nullable Integer orNull(int value) {
        return value == 0 ? null : value;
    }
}
