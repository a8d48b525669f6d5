package counterpart.web.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened.
///
/// @param account who did it; absent when nobody was signed in
/// @param subject what it was done to: a key of an account, invitation or API key, or a cluster; may be empty
/// @param detail what else matters; may be empty
public record AuditEntry(
        UUID id, Instant occurredAt, @Nullable UUID account, AuditAction act, String subject, String detail) {}
