package counterpart.web;

import counterpart.engine.MatchEngine;
import counterpart.engine.Progress;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.validation.DataCheck;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/// The engine on its way: data and index are read on a thread of their own while the application starts.
final class EngineOpening {

    private final CompletableFuture<MatchEngine> engine;
    private final AtomicReference<State> state = new AtomicReference<>(new State(Progress.Step.DATA, 0, 0));
    private final boolean indexThere;

    EngineOpening(EngineSettings settings) {
        indexThere = MatchEngine.hasIndex(settings.index());
        engine = CompletableFuture.supplyAsync(
                () -> open(settings), task -> Thread.ofPlatform().name("engine").start(task));
    }

    /// Begins before the application context is made, as soon as the settings are known.
    static void begin(ConfigurableApplicationContext context) {
        EngineSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate(EngineSettings.PREFIX, EngineSettings.class);
        EngineOpening opening = new EngineOpening(settings);
        context.getBeanFactory().registerSingleton("engineOpening", opening);
        WaitingRoom.open(context.getEnvironment(), opening)
                .ifPresent(room -> context.getBeanFactory().registerSingleton("waitingRoom", room));
    }

    /// How far it is.
    State state() {
        return state.get();
    }

    /// Waits while an index is built for the first time; what fails there is told to those who ask for the engine.
    void awaitFirstIndex() {
        if (!indexThere) {
            engine.handle((opened, failure) -> true).join();
        }
    }

    /// Whether nobody need wait any more: it is open, or will never be.
    boolean isDone() {
        return engine.isDone();
    }

    /// The engine, waited for; fails as the opening failed.
    MatchEngine engine() {
        try {
            return engine.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private MatchEngine open(EngineSettings settings) {
        return MatchEngine.open(
                data(settings), settings.index(), (step, done, of) -> state.set(new State(step, done, of)));
    }

    /// Another engine on the data as it lies there now, if it is in order; empty when its version is known.
    static Optional<MatchEngine> newer(String known, EngineSettings settings) {
        DataPackage data = data(settings);
        if (data.version().equals(known)) {
            return Optional.empty();
        }
        DataCheck.require(data);
        return Optional.of(MatchEngine.open(data, settings.index(), Progress.SILENT));
    }

    private static DataPackage data(EngineSettings settings) {
        return settings.data().map(DataPackage::open).orElseGet(DataPackage::embedded);
    }

    /// @param of 0 when it is not known how much there is to do
    record State(Progress.Step step, int done, int of) {}
}
