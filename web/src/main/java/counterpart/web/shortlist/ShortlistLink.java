package counterpart.web.shortlist;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// A link that shows a list to whoever has it, until it ends or is withdrawn.
public record ShortlistLink(
        @Id UUID id,
        UUID shortlist,
        String tokenHash,
        Instant createdAt,
        Instant expiresAt,
        @Version int version) {}
