package counterpart.web.live;

import counterpart.engine.LiveEngine;
import counterpart.engine.MatchEngine;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts newer data in service while questions go on: opens another engine beside the one in service, then exchanges
/// them. Data that cannot be read changes nothing. Thread-safe.
public final class DataExchange {

    private static final Logger LOG = LoggerFactory.getLogger(DataExchange.class);

    private final LiveEngine live;
    private final Opener opener;
    private final Consumer<MatchEngine> overlay;
    private final Clock clock;
    private final AtomicReference<State> state;

    /// @param overlay puts what was corrected by people on an engine
    public DataExchange(LiveEngine live, Opener opener, Consumer<MatchEngine> overlay, Clock clock) {
        this.live = live;
        this.opener = opener;
        this.overlay = overlay;
        this.clock = clock;
        state = new AtomicReference<>(new State(Stage.WAITING, clock.instant(), ""));
    }

    /// What happened last.
    public State state() {
        return state.get();
    }

    /// Begins on a thread of its own.
    ///
    /// @return false when an exchange is under way
    public boolean begin() {
        State before = state.get();
        boolean free = before.stage() != Stage.OPENING && state.compareAndSet(before, now(Stage.OPENING, ""));
        if (free) {
            Thread.ofPlatform().daemon().name("data-exchange").start(this::exchange);
        }
        return free;
    }

    private void exchange() {
        try {
            String known = live.ask(engine -> engine.dataset().tables().version());
            Optional<MatchEngine> newer = opener.open(known);
            newer.ifPresent(engine -> {
                overlay.accept(engine);
                live.replace(engine);
            });
            String version = live.ask(engine -> engine.dataset().version());
            LOG.info("Data version {} is in service", version);
            state.set(now(newer.isPresent() ? Stage.EXCHANGED : Stage.SAME, version));
        } catch (RuntimeException e) {
            LOG.error("The data could not be exchanged; what was in service stays", e);
            state.set(now(Stage.FAILED, String.valueOf(e.getMessage())));
        }
    }

    private State now(Stage stage, String detail) {
        return new State(stage, clock.instant(), detail);
    }

    /// Opens an engine on the data as it lies there now.
    @FunctionalInterface
    public interface Opener {

        /// An engine; empty when the data has the version that is known already.
        ///
        /// @throws RuntimeException saying what is wrong with the data
        Optional<MatchEngine> open(String known);
    }

    /// How far an exchange is.
    public enum Stage {
        WAITING,
        OPENING,
        EXCHANGED,
        SAME,
        FAILED;

        /// As texts have it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What happened last.
    ///
    /// @param detail the version in service, or what was wrong
    public record State(Stage stage, Instant since, String detail) {}
}
