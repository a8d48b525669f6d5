package counterpart.web.user;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/// Somebody with an account.
///
/// @param id the account's key
/// @param clusters ids of the clusters that a cluster manager manages; empty for other roles
public record AuthenticatedUser(UUID id, String name, Role role, Set<String> clusters) implements Serializable {

    public AuthenticatedUser {
        clusters = Set.copyOf(clusters);
    }

    /// Whether she may change what belongs to a cluster: its profile, its shortlists.
    public boolean mayEdit(String cluster) {
        return role != Role.MANAGER || clusters.contains(cluster);
    }

    /// Whether she may approve what cluster managers correct.
    public boolean mayApprove() {
        return role != Role.MANAGER;
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }
}
