package counterpart.web.shortlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person may do with a shortlist; each level includes those before it.
public enum AccessLevel {
    READ,
    COMMENT,
    EDIT,
    /// Shares and deletes too.
    OWN;

    /// As texts and the API have it.
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
