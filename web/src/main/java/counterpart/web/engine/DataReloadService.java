package counterpart.web.engine;

import counterpart.engine.Engine;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts newer data into service without interrupting requests: opens another engine beside the one in service, then
/// replaces it. Data that cannot be read changes nothing. Thread-safe.
public final class DataReloadService {

    private static final Logger LOG = LoggerFactory.getLogger(DataReloadService.class);

    private final EngineProvider provider;
    private final Opener opener;
    private final Clock clock;
    private final AtomicReference<State> state;

    public DataReloadService(EngineProvider provider, Opener opener, Clock clock) {
        this.provider = provider;
        this.opener = opener;
        this.clock = clock;
        state = new AtomicReference<>(new State(Stage.WAITING, clock.instant(), ""));
    }

    /// The state of the latest reload.
    public State state() {
        return state.get();
    }

    /// Starts a reload on a thread of its own.
    ///
    /// @return false when a reload is running
    public boolean begin() {
        return begin(this::packageVersion);
    }

    /// Starts a reload that opens an engine even if the data is the same: the index of the one in service is lost.
    ///
    /// @return false when a reload is running
    public boolean beginAnew() {
        return begin(() -> "");
    }

    private boolean begin(Supplier<String> known) {
        State before = state.get();
        boolean free = before.stage() != Stage.OPENING && state.compareAndSet(before, now(Stage.OPENING, ""));
        if (free) {
            Thread.ofPlatform().daemon().name("data-reload").start(() -> reload(known));
        }
        return free;
    }

    private void reload(Supplier<String> known) {
        try {
            Optional<Engine> newer = opener.open(known.get());
            newer.ifPresent(provider::replace);
            String version = version();
            LOG.info("Data version {} is in service", version);
            state.set(now(newer.isPresent() ? Stage.EXCHANGED : Stage.SAME, version));
        } catch (RuntimeException e) {
            LOG.error("The data could not be reloaded; the engine in service is unchanged", e);
            state.set(now(Stage.FAILED, String.valueOf(e.getMessage())));
        }
    }

    private String packageVersion() {
        try (EngineLease lease = provider.lease()) {
            return lease.engine().data().tables().version();
        }
    }

    private String version() {
        try (EngineLease lease = provider.lease()) {
            return lease.engine().data().version();
        }
    }

    private State now(Stage stage, String detail) {
        return new State(stage, clock.instant(), detail);
    }

    /// Opens an engine on the current data.
    @FunctionalInterface
    public interface Opener {

        /// An engine; empty when the data has the known version.
        ///
        /// @throws RuntimeException naming the error in the data
        Optional<Engine> open(String known);
    }

    /// The stages of a reload.
    public enum Stage {
        WAITING,
        OPENING,
        EXCHANGED,
        SAME,
        FAILED;

        /// The key in texts.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The state of the latest reload.
    ///
    /// @param detail the version in service, or the error
    public record State(Stage stage, Instant since, String detail) {}
}
