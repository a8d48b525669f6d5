package counterpart.web.data;

import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.background.BackgroundTasks;
import counterpart.web.engine.DataReloadService;
import counterpart.web.node.ConditionalOnSharedDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Loads the data of this node again when an administrator exchanged them at another one, which the audit log that all
/// nodes share says. Entries are compared by id. A reload that fails is tried again after growing times: the package
/// may
/// not have been copied into the folder of this node as a whole yet.
@Component
@ConditionalOnSharedDatabase
final class DataExchangeFollower {

    private static final String TASK = "data-exchange";
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration OBSERVED = Duration.ofDays(1);
    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));

    private final AuditLog audit;
    private final DataReloadService reload;
    private final BackgroundTasks tasks;
    private final Clock clock;
    private Set<UUID> known = Set.of();
    private boolean isFollowing;
    private int retries;

    DataExchangeFollower(AuditLog audit, DataReloadService reload, BackgroundTasks tasks, Clock clock) {
        this.audit = audit;
        this.reload = reload;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        ignoreUntilNow();
        tasks.runEvery(INTERVAL, TASK, this::follow);
    }

    /// Does not follow the exchanges that were recorded up to now: this node has loaded the data itself.
    synchronized void ignoreUntilNow() {
        known = exchanges();
        isFollowing = false;
    }

    /// Begins to load the data if there was an exchange, or if it is time to try again; while they are being loaded
    /// already, later.
    synchronized void follow() {
        Set<UUID> now = exchanges();
        if (!known.containsAll(now)) {
            if (reload.begin()) {
                known = now;
                isFollowing = true;
                retries = 0;
            }
        } else if (isTimeToTryAgain() && reload.begin()) {
            retries++;
        }
    }

    private boolean isTimeToTryAgain() {
        DataReloadService.State state = reload.state();
        Duration delay = DELAYS.get(Math.min(retries, DELAYS.size() - 1));
        return isFollowing
                && state.stage() == DataReloadService.Stage.FAILED
                && !clock.instant().isBefore(state.since().plus(delay));
    }

    private Set<UUID> exchanges() {
        return audit.since(AuditAction.DATA_EXCHANGED, clock.instant().minus(OBSERVED));
    }
}
