package counterpart.web.correction;

import java.util.Locale;

/// The status of a correction in the approval process.
public enum CorrectionStatus {
    OPEN,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /// The key in texts and in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
