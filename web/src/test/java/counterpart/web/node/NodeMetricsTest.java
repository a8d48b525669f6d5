package counterpart.web.node;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.background.BackgroundTasks;
import counterpart.web.storage.OnPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@OnPostgres
@Import(BackgroundTasks.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NodeMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final JdbcClient database;
    private final NodeLocks nodeLocks;
    private final NodeMetrics metrics;

    NodeMetricsTest(JdbcTemplate templates, JdbcClient database, BackgroundTasks tasks) {
        this.database = database;
        nodeLocks = new NodeLocks(templates, Clock.systemUTC());
        metrics = new NodeMetrics(database, tasks, Clock.systemUTC(), registry);
    }

    @Test
    void countsSessionsThatHaveNotExpired() {
        metrics.update();
        double before = registry.get("counterpart.sessions").gauge().value();
        session("metrics-1", System.currentTimeMillis() + 100_000);
        session("metrics-2", System.currentTimeMillis() - 100_000);
        metrics.update();
        database.sql("delete from spring_session where primary_id like 'metrics-%'")
                .update();
        assertThat(registry.get("counterpart.sessions").gauge().value()).isEqualTo(before + 1);
    }

    @Test
    void namesTheHolderOfALock() {
        nodeLocks.runAlone("metrics", Duration.ofMinutes(1), Duration.ZERO, () -> {
            metrics.update();
            assertThat(held()).isEqualTo(1);
        });
        metrics.update();
        assertThat(held()).isZero();
    }

    private double held() {
        return registry.get("counterpart.lock").tag("task", "metrics").gauge().value();
    }

    private void session(String id, long end) {
        database.sql("insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                        + " max_inactive_interval, expiry_time) values (?, ?, 0, 0, 60, ?)")
                .params(id, id, end)
                .update();
    }
}
