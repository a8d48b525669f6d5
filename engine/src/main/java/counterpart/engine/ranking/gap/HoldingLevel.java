package counterpart.engine.ranking.gap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The threshold for holding a field: a region holds it if it is among the strongest part of the regions with
/// evidence in the field or its descendants. A field without evidence is judged by its nearest ancestor with
/// evidence.
public enum HoldingLevel {
    HALF(50),
    QUARTER(75),
    TENTH(90);

    /// A region in the strongest tenth counts in full for the coverage of the sought fields; this is therefore the
    /// default meaning of "holds".
    public static final HoldingLevel USUAL = TENTH;

    private final double percentile;

    HoldingLevel(double percentile) {
        this.percentile = percentile;
    }

    /// The word used in the API: `half`, `quarter`, `tenth`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Parses such a word; empty for any other word.
    public static Optional<HoldingLevel> ofKey(String key) {
        return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }

    /// All words, for messages.
    public static List<String> keys() {
        return Arrays.stream(values()).map(HoldingLevel::key).toList();
    }

    /// Whether a strength reaches this level.
    ///
    /// @param strength 0 to 100: share of the regions with evidence that are not stronger; 0 without evidence
    public boolean isMet(double strength) {
        return strength > percentile;
    }
}
