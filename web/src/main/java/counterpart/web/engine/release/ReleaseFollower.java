package counterpart.web.engine.release;

import counterpart.engine.IndexReleases;
import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.engine.model.indexing.OpenSearchSettings;
import counterpart.web.background.BackgroundTasks;
import counterpart.web.engine.DataReloadService;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import counterpart.web.engine.EngineSettings;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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
    private String attempted = "";
    private long attemptedAt;
    private boolean reachable = true;

    ReleaseFollower(
            EngineProvider provider,
            DataReloadService reload,
            BackgroundTasks tasks,
            ReleaseMetrics metrics,
            EngineSettings settings) {
        this.provider = provider;
        this.reload = reload;
        this.tasks = tasks;
        this.metrics = metrics;
        OpenSearchSettings openSearch = settings.openSearch()
                .orElseThrow(() -> new IllegalStateException("OpenSearch does not hold the index"));
        releases = new IndexReleases(openSearch);
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
            metrics.update(own, live, releases.builder());
            if (!own.isEmpty() && !releases.has(own)) {
                LOG.warn("Index {} is no longer in OpenSearch: opening another", own);
                reload.beginAnew();
            } else if (live.isPresent() && !live.get().equals(own) && mayAttempt(live.get())) {
                LOG.info("Index {} is in service: loading the data again", live.get());
                reload.begin();
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

    private boolean mayAttempt(String live) {
        boolean due = !live.equals(attempted) || System.nanoTime() - attemptedAt >= BETWEEN_ATTEMPTS.toNanos();
        if (due) {
            attempted = live;
            attemptedAt = System.nanoTime();
        }
        return due;
    }

    private String own() {
        try (EngineLease lease = provider.lease()) {
            return lease.engine().indexName();
        }
    }
}
