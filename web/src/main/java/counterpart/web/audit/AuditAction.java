package counterpart.web.audit;

import java.util.Locale;

/// The kinds of recorded actions.
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGN_IN_THROTTLED,
    SIGNED_OUT,
    INVITED,
    INVITATION_WITHDRAWN,
    JOINED,
    PASSWORD_CHANGED,
    ACCOUNT_CHANGED,
    ACCOUNT_EXPORTED,
    ACCOUNT_DELETED,
    KEY_CREATED,
    KEY_REVOKED,
    KEY_USED,
    CORRECTION_PROPOSED,
    CORRECTION_APPROVED,
    CORRECTION_REFUSED,
    CORRECTION_WITHDRAWN,
    DATA_EXCHANGED,
    WEBHOOK_CREATED,
    WEBHOOK_REMOVED;

    /// The key in texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
