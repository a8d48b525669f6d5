package counterpart.engine.ranking.gap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// When a region counts as holding a field: when it is among the strongest part of the regions with evidence in the
/// field or its descendants. A field without any evidence below it is judged by its nearest ancestor that has some.
public enum HoldingLevel {
    HALF(50),
    QUARTER(75),
    TENTH(90);

    /// From the strongest tenth on a field counts in full for the coverage of what is sought, so that this is what
    /// "holds" means unless something else is asked for.
    public static final HoldingLevel USUAL = TENTH;

    private final double percentile;

    HoldingLevel(double percentile) {
        this.percentile = percentile;
    }

    /// The word used in the API: `half`, `quarter`, `tenth`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value of a word; empty for any other word.
    public static Optional<HoldingLevel> ofKey(String key) {
        return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }

    /// All words, for messages.
    public static List<String> keys() {
        return Arrays.stream(values()).map(HoldingLevel::key).toList();
    }

    /// Whether a strength is enough.
    ///
    /// @param strength 0 to 100: share of the regions with evidence that are not stronger; 0 without evidence
    public boolean isMet(double strength) {
        return strength > percentile;
    }
}
