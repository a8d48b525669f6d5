package counterpart.web.engine.release;

import counterpart.engine.IndexReleases;
import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.engine.model.indexing.OpenSearchSettings;
import counterpart.web.background.BackgroundTasks;
import counterpart.web.engine.DataReloadService;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import counterpart.web.engine.EngineSettings;
import counterpart.web.engine.lock.PostgresBuildLock;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Follows the index that is in service in OpenSearch: when another node has put a newer one into service, this node
/// loads its data again. Requests that run finish on the old index, which is deleted after the grace time. Each node
/// deletes what is due.
@Component
@ConditionalOnProperty(prefix = EngineSettings.PREFIX, name = "index", havingValue = "opensearch")
final class ReleaseFollower {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseFollower.class);
    private static final String TASK = "index-release";
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    /// The data of a node may arrive after the index that was built from it.
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(1);

    private final EngineProvider provider;
    private final DataReloadService reload;
    private final BackgroundTasks tasks;
    private final ReleaseMetrics metrics;
    private final IndexReleases releases;
    private final JdbcClient database;
    private final boolean isLockInDatabase;
    private String attempted = "";
    private long attemptedAt;
    private boolean reachable = true;

    ReleaseFollower(
            EngineProvider provider,
            DataReloadService reload,
            BackgroundTasks tasks,
            ReleaseMetrics metrics,
            EngineSettings settings,
            JdbcClient database,
            Environment environment) {
        this.provider = provider;
        this.reload = reload;
        this.tasks = tasks;
        this.metrics = metrics;
        OpenSearchSettings openSearch = settings.openSearch()
                .orElseThrow(() -> new IllegalStateException("OpenSearch does not hold the index"));
        releases = new IndexReleases(openSearch);
        this.database = database;
        isLockInDatabase = PostgresBuildLock.of(environment).isPresent();
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        tasks.runEvery(INTERVAL, TASK, this::follow);
    }

    @PreDestroy
    void close() {
        releases.close();
    }

    /// Compares the index of this node with the one in service.
    synchronized void follow() {
        try {
            String own = own();
            Optional<String> live = releases.live();
            metrics.update(own, live, builder());
            if (!own.isEmpty() && !releases.has(own)) {
                LOG.warn("Index {} is no longer in OpenSearch: opening another", own);
                reload.beginAnew();
            } else if (live.isPresent() && !live.get().equals(own) && isDue(live.get()) && reload.begin()) {
                LOG.info("Index {} is in service: loading the data again", live.get());
                attempted = live.get();
                attemptedAt = System.nanoTime();
            }
            releases.deleteExpired().forEach(index -> LOG.info("Index {} is deleted, its grace time is over", index));
            reachable = true;
        } catch (IndexUnavailableException e) {
            metrics.unreachable();
            if (reachable) {
                LOG.warn("{}", e.getMessage());
            }
            reachable = false;
        }
    }

    private boolean isDue(String live) {
        return !live.equals(attempted) || System.nanoTime() - attemptedAt >= BETWEEN_ATTEMPTS.toNanos();
    }

    /// The lock is in the database if nodes share one, else in OpenSearch.
    private Optional<String> builder() {
        if (!isLockInDatabase) {
            return releases.builder();
        }
        try {
            return PostgresBuildLock.holder(database);
        } catch (DataAccessException e) {
            return Optional.empty(); // the database is away, which is said elsewhere
        }
    }

    private String own() {
        try (EngineLease lease = provider.lease()) {
            return lease.engine().indexName();
        }
    }
}
