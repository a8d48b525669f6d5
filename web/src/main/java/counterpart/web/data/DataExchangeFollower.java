package counterpart.web.data;

import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.background.BackgroundTasks;
import counterpart.web.engine.DataReloadService;
import counterpart.web.node.ConditionalOnSharedDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Loads the data of this node again when an administrator exchanged them at another one, which the audit log that all
/// nodes share says. Entries are compared by id, so that clocks of nodes may differ by hours.
@Component
@ConditionalOnSharedDatabase
final class DataExchangeFollower {

    private static final String TASK = "data-exchange";
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration OBSERVED = Duration.ofDays(1);

    private final AuditLog audit;
    private final DataReloadService reload;
    private final BackgroundTasks tasks;
    private final Clock clock;
    private Set<UUID> known = Set.of();

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
    }

    /// Begins to load the data if there was an exchange; while they are being loaded already, later.
    synchronized void follow() {
        Set<UUID> now = exchanges();
        if (known.containsAll(now) || reload.begin()) {
            known = now;
        }
    }

    private Set<UUID> exchanges() {
        return audit.since(AuditAction.DATA_EXCHANGED, clock.instant().minus(OBSERVED));
    }
}
