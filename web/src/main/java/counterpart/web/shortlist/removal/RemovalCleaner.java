package counterpart.web.shortlist.removal;

import counterpart.web.background.BackgroundTasks;
import counterpart.web.node.NodeLocks;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes removed lists and entries when they can no longer be restored, and links that have ended: every hour, on one
/// node at a time.
@Component
public class RemovalCleaner {

    private static final String TASK = "removals";
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final JdbcClient database;
    private final NodeLocks locks;
    private final BackgroundTasks tasks;
    private final Clock clock;

    RemovalCleaner(JdbcClient database, NodeLocks locks, BackgroundTasks tasks, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        tasks.runEvery(INTERVAL, TASK, () -> locks.runAlone(TASK, INTERVAL, INTERVAL.dividedBy(2), this::clean));
    }

    /// Deletes what is due at once.
    public void clean() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        OffsetDateTime removed = now.minus(RemovedEntries.KEPT);
        delete("delete from shortlist where removed_at <= :moment", removed);
        delete("delete from shortlist_removed_entry where removed_at <= :moment", removed);
        delete("delete from shortlist_link where expires_at <= :moment", now);
    }

    private void delete(String sql, OffsetDateTime moment) {
        database.sql(sql).param("moment", moment).update();
    }
}
