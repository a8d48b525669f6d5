package counterpart.web.user;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/// A user with an account.
///
/// @param id the account's key
/// @param clusters ids of the clusters that a cluster manager manages; empty for other roles
public record AuthenticatedUser(UUID id, String name, Role role, Set<String> clusters) implements Serializable {

    public AuthenticatedUser {
        clusters = Set.copyOf(clusters);
    }

    /// Whether the user may change the data of a cluster: its profile and shortlists.
    public boolean mayEdit(String cluster) {
        return role != Role.MANAGER || clusters.contains(cluster);
    }

    /// Whether the user may approve the corrections of cluster managers.
    public boolean mayApprove() {
        return role != Role.MANAGER;
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }
}
