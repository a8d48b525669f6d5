package counterpart.web.ratelimit;

import counterpart.web.background.BackgroundTasks;
import counterpart.web.node.ConditionalOnSharedDatabase;
import counterpart.web.node.NodeLocks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Removes shared token buckets and failed sign-ins that no limit needs any more, every ten minutes on one node.
@Component
@ConditionalOnSharedDatabase
final class ExpiredLimitsRemover {

    private static final String TASK = "expired-limits";
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final Duration FAILURES_KEPT = Duration.ofHours(1);

    private final JdbcClient database;
    private final NodeLocks locks;
    private final BackgroundTasks tasks;
    private final Clock clock;

    ExpiredLimitsRemover(JdbcClient database, NodeLocks locks, BackgroundTasks tasks, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        tasks.runEvery(INTERVAL, TASK, () -> locks.runAlone(TASK, INTERVAL, INTERVAL.dividedBy(2), this::remove));
    }

    /// Removes the rows at once.
    void remove() {
        database.sql("delete from rate_limit_bucket where expires_at < ?")
                .param(clock.millis())
                .update();
        database.sql("delete from sign_in_failure where latest < ?")
                .param(Timestamp.from(clock.instant().minus(FAILURES_KEPT)))
                .update();
    }
}
