package counterpart.web.ratelimit;

import counterpart.web.node.ConditionalOnSharedDatabase;
import counterpart.web.node.NodeLocks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/// Removes shared token buckets and failed sign-ins that no limit needs any more, every ten minutes on one node.
@Component
@ConditionalOnSharedDatabase
final class ExpiredLimitsRemover implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredLimitsRemover.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final Duration FAILURES_KEPT = Duration.ofHours(1);

    private final JdbcClient database;
    private final NodeLocks locks;
    private final Clock clock;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private @Nullable ScheduledFuture<?> removing;

    ExpiredLimitsRemover(JdbcClient database, NodeLocks locks, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.clock = clock;
        scheduler.setThreadNamePrefix("limits-");
        scheduler.setDaemon(true);
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        removing = scheduler.scheduleWithFixedDelay(
                this::removeAlone, scheduler.getClock().instant().plus(INTERVAL), INTERVAL);
    }

    private void removeAlone() {
        try {
            locks.runAlone("expired-limits", INTERVAL, INTERVAL.dividedBy(2), this::remove);
        } catch (DataAccessException e) {
            LOG.warn("Cannot remove expired limits; will try again", e);
        }
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

    @Override
    public void destroy() {
        if (removing != null) {
            removing.cancel(false);
        }
        scheduler.close();
    }
}
