package counterpart.web.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of changes.
public enum ChangeKind {
    /// Newer data took over.
    DATA_RELEASE,
    /// A correction holds from now on.
    CORRECTION_APPROVED,
    /// A correction holds no more.
    CORRECTION_WITHDRAWN,
    /// A region is new among the first ten of a cluster.
    REGION_ENTERED,
    /// Newer data has projects in the field of a cluster that older data had not.
    PROJECTS_ADDED,
    /// A programme for a cluster is new, or open again.
    PROGRAMME_OPENED,
    /// The last call known of a programme for a cluster closes within 90 days.
    CALL_CLOSES,
    /// A programme for a cluster ends within 90 days.
    PROGRAMME_ENDS;

    /// The word used in texts and in the API, for example `data-release`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ChangeKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(ChangeKind::key).toList();
    }
}
