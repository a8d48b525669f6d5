package counterpart.web.node;

import counterpart.web.background.BackgroundTasks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Metrics of what nodes share, read twice a minute: `counterpart.sessions`, the sessions that have not expired, and
/// `counterpart.lock`, 1 for each periodic work that is locked, with the node that holds or last held the lock.
@Component
@ConditionalOnSharedDatabase
final class NodeMetrics {

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final BackgroundTasks tasks;
    private final Clock clock;
    private final AtomicLong sessions;
    private final MultiGauge locks;

    NodeMetrics(JdbcClient database, BackgroundTasks tasks, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
        sessions = registry.gauge("counterpart.sessions", new AtomicLong());
        locks = MultiGauge.builder("counterpart.lock")
                .description("1 while periodic work is locked by the node named")
                .register(registry);
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        tasks.runEvery(INTERVAL, "node-metrics", this::update);
    }

    /// Reads the figures at once.
    void update() {
        sessions.set(database.sql("select count(*) from spring_session where expiry_time > ?")
                .param(clock.millis())
                .query(Long.class)
                .single());
        locks.register(
                database.sql("select name, locked_by, lock_until > current_timestamp as held from shedlock")
                        .query((row, number) -> MultiGauge.Row.of(
                                Tags.of("task", row.getString("name"), "node", row.getString("locked_by")),
                                row.getBoolean("held") ? 1 : 0))
                        .list(),
                true);
    }
}
