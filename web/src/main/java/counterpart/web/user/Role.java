package counterpart.web.user;

import java.util.Locale;

/// What a person is here for.
public enum Role {
    /// Prepares shortlists for any cluster and approves corrections.
    ADVISOR,
    /// Corrects and prepares shortlists for clusters of her own.
    MANAGER,
    /// All that, and accounts and keys.
    ADMINISTRATOR;

    /// As texts and addresses have it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
