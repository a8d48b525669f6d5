package counterpart.engine.index;

/// A named vector space: each document has at most one vector over field ordinals in it, for example
/// `strength-0.75`.
public record VectorField(String name) {

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException when the name is not lower-case letters, digits, `.` and `-`
    public VectorField {
        if (!name.matches("[a-z0-9.-]+")) {
            throw new IllegalArgumentException("space '" + name + "' has other characters than a-z, 0-9, . and -");
        }
    }
}
