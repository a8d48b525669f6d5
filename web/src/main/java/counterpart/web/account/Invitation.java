package counterpart.web.account;

import counterpart.web.user.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// Permission for one user to create an account.
///
/// @param tokenHash hash of the token in the link
/// @param clusters ids, comma-separated
/// @param note the invited person
/// @param version 0 until it is stored
public record Invitation(
        @Id UUID id,
        String tokenHash,
        Role role,
        String clusters,
        String note,
        @Nullable UUID invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Version int version) {

    boolean isOpenAt(Instant moment) {
        return usedAt == null && moment.isBefore(expiresAt);
    }

    Set<String> clusterIds() {
        return Arrays.stream(clusters.split(",")).filter(id -> !id.isBlank()).collect(Collectors.toSet());
    }

    Invitation usedAt(Instant moment) {
        return new Invitation(id, tokenHash, role, clusters, note, invitedBy, createdAt, expiresAt, moment, version);
    }
}
