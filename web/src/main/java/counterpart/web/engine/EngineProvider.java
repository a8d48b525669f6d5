package counterpart.web.engine;

import counterpart.engine.Engine;
import counterpart.engine.data.Correction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The engine in service. Newer data or other corrections are another engine, which takes its place as a whole:
/// requests that run finish on the old one, which is closed after the last of them. Thread-safe.
public final class EngineProvider implements AutoCloseable {

    private final CorrectionSource corrections;
    private final AtomicReference<@Nullable EngineRelease> current = new AtomicReference<>();
    /// Held while approved corrections are read and the engine is replaced, so that none of them is lost in
    /// between.
    private final ReentrantLock replacing = new ReentrantLock();

    private final Runnable replaced;

    public EngineProvider(CorrectionSource corrections) {
        this(corrections, () -> {});
    }

    /// @param replaced called after each exchange, on the thread that exchanges: must return at once
    EngineProvider(CorrectionSource corrections, Runnable replaced) {
        this.corrections = corrections;
        this.replaced = replaced;
    }

    /// Event: another engine is in service.
    public record Replaced() {}

    /// A lease of the engine in service.
    ///
    /// @throws IllegalStateException when there is none
    public EngineLease lease() {
        return findLease().orElseThrow(() -> new IllegalStateException("no engine is in service"));
    }

    /// A lease of the engine in service; empty until the first one is open, and after the end of the service.
    public Optional<EngineLease> findLease() {
        EngineRelease release = current.get();
        while (release != null && !release.retain()) { // it was replaced and closed after it had been read
            release = current.get();
        }
        return Optional.ofNullable(release).map(EngineLease::new);
    }

    /// Takes over an engine, applies the approved corrections to it and puts it into service.
    public void replace(Engine newer) {
        replacing.lock();
        try (Engine uncorrected = newer) {
            put(uncorrected, corrections.approved());
        } finally {
            replacing.unlock();
        }
    }

    /// Puts an engine with the currently approved corrections into service, on the data in service; no effect when
    /// they are already applied, or when there is no engine yet.
    public void applyCorrections() {
        replacing.lock();
        try {
            EngineRelease release = current.get();
            List<Correction> approved = corrections.approved();
            if (release != null && !release.corrections().equals(approved)) {
                put(release.engine(), approved);
            }
        } finally {
            replacing.unlock();
        }
    }

    private void put(Engine engine, List<Correction> approved) {
        EngineRelease newer = new EngineRelease(engine.withCorrections(approved), List.copyOf(approved));
        EngineRelease older = current.getAndSet(newer);
        if (older != null) {
            older.release();
        }
        replaced.run();
    }

    /// Ends the service; running requests still finish.
    @Override
    public void close() {
        EngineRelease last = current.getAndSet(null);
        if (last != null) {
            last.release();
        }
    }
}
