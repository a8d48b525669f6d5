package counterpart.web.shortlist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The progress of an advisor with a region, in the order of the real process.
public enum EntryStatus {
    LONG_LIST,
    SHORT_LIST,
    CONTACTED,
    FIRST_CONTACT,
    CONCEPT_PHASE,
    IMPLEMENTATION_PHASE,
    /// The region was dropped; the entry gives the reason.
    DROPPED;

    /// The key in texts and in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(EntryStatus::key).toList();
    }

    /// The status of a key; empty for any other word.
    public static Optional<EntryStatus> ofKey(String key) {
        return Arrays.stream(values())
                .filter(status -> status.key().equals(key))
                .findFirst();
    }
}
