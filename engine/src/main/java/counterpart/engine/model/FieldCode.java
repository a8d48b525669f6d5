package counterpart.engine.model;

import java.util.Optional;

/// The code of a EuroSciVoc concept, a path such as `/25/73/461`; every prefix is an ancestor.
public record FieldCode(String value) implements Comparable<FieldCode> {

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException when `value` is not a path of numbers
    public FieldCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("field code '" + value + "' is not of the form /25/73/461");
        }
    }

    /// Whether a text has the form of a code, `(/[0-9]+)+` (it may still refer to no known field). Codes are made so
    /// often that this is no regular expression.
    public static boolean isCode(String text) {
        boolean mayTurn = true; // whether a slash or the end may follow
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9' && i > 0;
            if (!digit && !(c == '/' && mayTurn)) {
                return false;
            }
            mayTurn = digit;
        }
        return mayTurn && !text.isEmpty();
    }

    /// The number of steps from the root: 1 for `/25`, 3 for `/25/73/461`.
    public int level() {
        int level = 0;
        for (int i = 0; i < value.length(); i++) {
            level += value.charAt(i) == '/' ? 1 : 0;
        }
        return level;
    }

    /// The code one level up; empty at level 1.
    public Optional<FieldCode> parent() {
        int cut = value.lastIndexOf('/');
        return cut == 0 ? Optional.empty() : Optional.of(new FieldCode(value.substring(0, cut)));
    }

    /// Whether this is `other` or one of its descendants.
    public boolean isWithin(FieldCode other) {
        int end = other.value.length();
        return value.startsWith(other.value) && (value.length() == end || value.charAt(end) == '/');
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
