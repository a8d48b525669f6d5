package counterpart.web.shortlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The permissions of a user on a shortlist; each level includes those before it.
public enum AccessLevel {
    READ,
    COMMENT,
    EDIT,
    /// May also share and delete.
    OWN;

    /// The key in texts and in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean includes(AccessLevel other) {
        return compareTo(other) >= 0;
    }

    /// The level of a key that can be given to others; empty for any other word.
    public static Optional<AccessLevel> shareable(String key) {
        return Arrays.stream(values())
                .filter(level -> level != OWN && level.key().equals(key))
                .findFirst();
    }
}
