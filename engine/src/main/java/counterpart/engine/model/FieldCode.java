package counterpart.engine.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// The code of a EuroSciVoc concept, a path such as `/25/73/461`; every prefix is an ancestor.
public record FieldCode(String value) implements Comparable<FieldCode> {

    private static final Pattern SHAPE = Pattern.compile("(/[0-9]+)+");

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException when `value` is not a path of numbers
    public FieldCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("field code '" + value + "' is not of the form /25/73/461");
        }
    }

    /// Whether a text has the form of a code (it may still refer to no known field).
    public static boolean isCode(String text) {
        return SHAPE.matcher(text).matches();
    }

    /// The number of steps from the root: 1 for `/25`, 3 for `/25/73/461`.
    public int level() {
        return (int) value.chars().filter(c -> c == '/').count();
    }

    /// The code one level up; empty at level 1.
    public Optional<FieldCode> parent() {
        int cut = value.lastIndexOf('/');
        return cut == 0 ? Optional.empty() : Optional.of(new FieldCode(value.substring(0, cut)));
    }

    /// Whether this is `other` or one of its descendants.
    public boolean isWithin(FieldCode other) {
        return value.equals(other.value) || value.startsWith(other.value + "/");
    }

    @Override
    public int compareTo(FieldCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
