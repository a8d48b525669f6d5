package counterpart.web.account.signin;

import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Records throttled sign-ins in the audit log: at most one entry in 15 minutes, with the number of attempts since
/// the entry before. Attempts that come too fast must not fill the database. Thread-safe.
final class ThrottledSignIns {

    static final Duration EVERY = Duration.ofMinutes(15);

    private final AuditLog audit;
    private final Clock clock;
    private long attempts;
    private Instant recordedAt = Instant.EPOCH;

    ThrottledSignIns(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// Counts an attempt, and writes an entry when the last one is old enough.
    ///
    /// @throws counterpart.web.error.InvalidRequestException when the disk is full; the count is kept
    synchronized void count() {
        attempts++;
        Instant now = clock.instant();
        if (now.isBefore(recordedAt.plus(EVERY))) {
            return;
        }
        recordedAt = now;
        audit.record(AuditAction.SIGN_IN_THROTTLED, null, "", "attempts " + attempts);
        attempts = 0;
    }
}
