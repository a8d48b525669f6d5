package counterpart.web.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One recorded action.
///
/// @param account the acting account; absent without a signed-in user
/// @param subject the object of the action: a key of an account, invitation or API key, or a cluster; may be empty
/// @param detail further information; may be empty
public record AuditEntry(
        UUID id, Instant occurredAt, @Nullable UUID account, AuditAction act, String subject, String detail) {}
