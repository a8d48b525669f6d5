package counterpart.web.correction;

import java.util.Locale;

/// How far a correction has come.
public enum CorrectionStatus {
    OPEN,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /// As texts and the API have it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
