package counterpart.web.shortlist.link;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// A link that gives read access to a shortlist without an account, until it expires or is revoked.
///
/// @param createdBy null when the account no longer exists, or for a link that is older than this column
/// @param lastUsedAt to the hour; null when nobody has used it
public record ShortlistLink(
        @Id UUID id,
        UUID shortlist,
        String tokenHash,
        Instant createdAt,
        Instant expiresAt,
        @Nullable UUID createdBy,
        @Nullable Instant lastUsedAt,
        @Version int version) {}
