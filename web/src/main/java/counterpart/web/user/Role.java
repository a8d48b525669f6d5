package counterpart.web.user;

import java.util.Locale;

/// The role of a user.
public enum Role {
    /// Prepares shortlists for any cluster and approves corrections.
    ADVISOR,
    /// Corrects the clusters that they manage, and prepares shortlists for them alone.
    MANAGER,
    /// Has all rights of the other roles, and manages accounts and keys.
    ADMINISTRATOR;

    /// The key in texts and addresses.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
