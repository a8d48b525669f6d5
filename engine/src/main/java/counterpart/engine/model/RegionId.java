package counterpart.engine.model;

import java.util.regex.Pattern;

/// A region's identifier: a NUTS 2021 code of level 2 (`FI1D`), an ISO 3166-2 code (`US-MN`) or a city state
/// (`SG`).
public record RegionId(String value) implements Comparable<RegionId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}([A-Z0-9]{2}|-[A-Z0-9]{1,3})?");

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException when `value` has none of these three forms
    public RegionId {
        if (!isId(value)) {
            throw new IllegalArgumentException(
                    "region '" + value + "' is not a NUTS-2 (FI1D), ISO 3166-2 (US-MN) or city-state (SG) code");
        }
    }

    /// Whether a text has the form of an identifier (it may still refer to no known region).
    public static boolean isId(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(RegionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
