package counterpart.engine.data.membership;

import org.jspecify.annotations.Nullable;

/// A member as a list names it.
///
/// @param rorId with or without `https://ror.org/`
public record Member(
        String name,
        @Nullable String city,
        @Nullable String website,
        @Nullable String rorId) {

    private static final String ROR = "https://ror.org/";

    /// Checks what is given.
    ///
    /// @throws IllegalArgumentException when there is no name
    public Member {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a member needs a name");
        }
    }

    /// The ROR identifier in full, null when there is none.
    @Nullable
    public String ror() {
        return rorId == null || rorId.isBlank()
                ? null
                : ROR + rorId.strip().replaceFirst("^(https?://)?(ror\\.org/)?", "");
    }
}
