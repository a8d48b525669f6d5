package counterpart.web.change;

import counterpart.engine.Engine;
import counterpart.web.background.BackgroundTasks;
import counterpart.web.correction.Corrections;
import counterpart.web.correction.Proposal;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Records in the background what changed, once for each data release and correction: compares the engine in service
/// with the facts that were compared last. A version that is recorded already and comes back, such as that of a server
/// that is not upgraded yet, records nothing.
@Component
public class ChangeRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeRecorder.class);
    private static final String TASK = "changes";
    private static final long NANOS_PER_MS = 1_000_000;
    private static final Duration CALENDAR = Duration.ofHours(1);

    private final EngineProvider provider;
    private final Corrections corrections;
    private final ChangeState state;
    private final Changes changes;
    private final BackgroundTasks tasks;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final ChangeSettings settings;
    private final Clock clock;
    private final AtomicBoolean waiting = new AtomicBoolean();

    ChangeRecorder(
            EngineProvider provider,
            Corrections corrections,
            ChangeState state,
            Changes changes,
            BackgroundTasks tasks,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            ChangeSettings settings,
            Clock clock) {
        this.provider = provider;
        this.corrections = corrections;
        this.state = state;
        this.changes = changes;
        this.tasks = tasks;
        this.transactions = transactions;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /// Event: changes were recorded, in a transaction that has not ended.
    public record Recorded(List<Change> changes) {

        public Recorded {
            changes = List.copyOf(changes);
        }
    }

    @EventListener
    void replaced(EngineProvider.Replaced replaced) {
        recordLater();
    }

    private void recordLater() {
        if (waiting.compareAndSet(false, true)) {
            tasks.runAfter(settings.delay(), TASK, this::record);
        }
    }

    /// The calendar of programmes goes on without new data.
    @EventListener
    void begin(ApplicationReadyEvent ready) {
        tasks.runEvery(CALENDAR, TASK, this::record);
    }

    /// Compares and records.
    public synchronized void record() {
        waiting.set(false);
        provider.findLease().ifPresent(lease -> {
            try (EngineLease held = lease) {
                record(held.engine());
            }
        });
    }

    private void record(Engine engine) {
        long start = System.nanoTime();
        int recorded = transactions.execute(transaction -> announced(recorded(engine)));
        if (recorded > 0) {
            LOG.info("{} changes recorded in {} ms", recorded, (System.nanoTime() - start) / NANOS_PER_MS);
        }
    }

    /// Listeners store what they do next in the same transaction, so that nothing is lost when the server stops.
    private int announced(List<Change> recorded) {
        if (!recorded.isEmpty()) {
            events.publishEvent(new Recorded(recorded));
        }
        return recorded.size();
    }

    private List<Change> recorded(Engine engine) {
        if (!state.tryLock()) {
            recordLater();
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        String version = engine.data().tables().version();
        Optional<ReleaseFacts> before = state.facts();
        boolean isOlder =
                before.filter(known -> !known.version().equals(version)).isPresent()
                        && changes.release(version).isPresent();
        boolean isCompared = before.filter(
                        known -> known.state().equals(engine.data().version()))
                .isPresent();
        List<NewChange> found = new ArrayList<>();
        if (!isOlder && !isCompared) {
            found.addAll(compared(engine, before, today));
        }
        if (!isOlder) {
            new ProgrammeCalendar(engine, today).changes().forEach(found::add);
        }
        changes.forget(clock.instant().minus(Duration.ofDays(settings.keepDays())));
        return changes.add(found, version);
    }

    /// The changes since the facts that were compared last, which those of this engine replace.
    private List<NewChange> compared(Engine engine, Optional<ReleaseFacts> before, LocalDate today) {
        ReleaseFacts now = ReleaseFacts.of(engine, today);
        List<NewChange> ofClusters = before.map(known -> new ReleaseComparison(engine, known, now, today).changes())
                .orElse(List.of());
        List<NewChange> found = new ArrayList<>();
        if (before.filter(known -> known.version().equals(now.version())).isEmpty()) {
            found.add(release(now.version(), ofClusters));
        }
        List<Proposal> approved = corrections.approved();
        List<String> applied = state.corrections();
        if (before.isPresent()) {
            found.addAll(corrected(approved, applied, ofClusters));
        }
        state.save(now, approved.stream().map(ChangeRecorder::applied).toList());
        found.addAll(ofClusters);
        return found;
    }

    private static NewChange release(String version, List<NewChange> ofClusters) {
        return new NewChange(
                ChangeKind.DATA_RELEASE,
                "",
                distinct(ofClusters.stream().map(NewChange::cluster)),
                distinct(ofClusters.stream().flatMap(change -> change.regions().stream())),
                List.of(),
                0,
                null,
                ChangeKind.DATA_RELEASE.key() + ":" + version);
    }

    private static List<String> distinct(Stream<String> ids) {
        return ids.distinct().sorted().toList();
    }

    private static List<NewChange> corrected(
            List<Proposal> approved, List<String> applied, List<NewChange> ofClusters) {
        List<NewChange> found = new ArrayList<>();
        TreeSet<String> gone = new TreeSet<>(applied);
        for (Proposal proposal : approved) {
            if (!gone.remove(applied(proposal))) {
                found.add(correction(ChangeKind.CORRECTION_APPROVED, applied(proposal), ofClusters));
            }
        }
        gone.forEach(one -> found.add(correction(ChangeKind.CORRECTION_WITHDRAWN, one, ofClusters)));
        return found;
    }

    private static NewChange correction(ChangeKind kind, String applied, List<NewChange> ofClusters) {
        String id = applied.substring(0, applied.indexOf('@'));
        String cluster = applied.substring(id.length() + 1);
        List<String> regions = distinct(ofClusters.stream()
                .filter(change -> change.cluster().equals(cluster))
                .flatMap(change -> change.regions().stream()));
        return NewChange.of(kind, cluster, regions, List.of(id), id);
    }

    /// A correction as the state keeps it: with its cluster, which is needed when the correction is gone.
    private static String applied(Proposal proposal) {
        return proposal.id() + "@" + proposal.cluster();
    }
}
