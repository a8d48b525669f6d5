package counterpart.web.engine;

import counterpart.engine.Engine;
import java.util.concurrent.atomic.AtomicBoolean;

/// The use of an engine, which stays open until the lease is closed, even if another engine takes its place
/// meanwhile. A request has one; work that outlives its request takes its own.
public final class EngineLease implements AutoCloseable {

    private final EngineRelease release;
    private final AtomicBoolean closed = new AtomicBoolean();

    EngineLease(EngineRelease retained) {
        release = retained;
    }

    public Engine engine() {
        return release.engine();
    }

    /// The responses computed from this engine.
    public ResponseCache responses() {
        return release.responses();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release.release();
        }
    }
}
