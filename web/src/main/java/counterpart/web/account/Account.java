package counterpart.web.account;

import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.EmailAddress;
import counterpart.web.user.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/// The account of a user.
///
/// @param passwordHash absent for accounts that sign in with an OpenID Connect provider
/// @param active whether the user may sign in
/// @param clusters clusters that the user manages
/// @param version 0 until it is stored
public record Account(
        @Id UUID id,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) EmailAddress email,
        String name,
        Role role,
        @Nullable String passwordHash,
        boolean active,
        Instant createdAt,
        @Nullable Instant lastSignInAt,
        @MappedCollection(idColumn = "account") Set<ManagedCluster> clusters,
        @Version int version) {

    public AuthenticatedUser person() {
        return new AuthenticatedUser(id, name, role, clusterIds());
    }

    public Set<String> clusterIds() {
        return clusters.stream().map(ManagedCluster::cluster).collect(Collectors.toSet());
    }

    public Account signedInAt(Instant moment) {
        return new Account(id, email, name, role, passwordHash, active, createdAt, moment, clusters, version);
    }

    Account withPassword(String hash) {
        return new Account(id, email, name, role, hash, active, createdAt, lastSignInAt, clusters, version);
    }

    /// Clusters are stored for cluster managers only.
    Account with(Role newRole, Set<String> newClusters, boolean nowActive) {
        Set<ManagedCluster> managed = newRole == Role.MANAGER ? ManagedCluster.of(newClusters) : Set.of();
        return new Account(
                id, email, name, newRole, passwordHash, nowActive, createdAt, lastSignInAt, managed, version);
    }

    /// The id of a managed cluster.
    record ManagedCluster(String cluster) {

        static Set<ManagedCluster> of(Set<String> ids) {
            return ids.stream().map(ManagedCluster::new).collect(Collectors.toSet());
        }
    }
}
