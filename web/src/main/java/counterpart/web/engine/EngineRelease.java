package counterpart.web.engine;

import counterpart.engine.Engine;
import counterpart.engine.data.Correction;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// An engine with the responses computed from it, and the number of its users, the service included. The engine is
/// closed when its last user releases it.
final class EngineRelease {

    private final Engine engine;
    private final List<Correction> corrections;
    private final ResponseCache responses = new ResponseCache();
    private final AtomicInteger users = new AtomicInteger(1);

    /// Takes over the engine.
    ///
    /// @param corrections those applied to it
    EngineRelease(Engine engine, List<Correction> corrections) {
        this.engine = engine;
        this.corrections = corrections;
    }

    Engine engine() {
        return engine;
    }

    List<Correction> corrections() {
        return corrections;
    }

    ResponseCache responses() {
        return responses;
    }

    /// Adds a user.
    ///
    /// @return false when the last user has released the engine
    boolean retain() {
        return users.getAndUpdate(number -> number == 0 ? 0 : number + 1) > 0;
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            engine.close();
        }
    }
}
