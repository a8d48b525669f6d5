package counterpart.web.shortlist.link;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// A link that gives read access to a shortlist without an account, until it expires or is revoked.
public record ShortlistLink(
        @Id UUID id,
        UUID shortlist,
        String tokenHash,
        Instant createdAt,
        Instant expiresAt,
        @Version int version) {}
