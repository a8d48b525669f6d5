package counterpart.web.engine;

import counterpart.engine.Engine;
import counterpart.engine.Progress;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.validation.DataCheck;
import counterpart.engine.model.indexing.BuildLock;
import counterpart.web.engine.lock.PostgresBuildLock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/// Opens the first engine: data and index are read on a thread of their own while the application starts.
public final class EngineOpening {

    /// The engine until it is taken; it must not be referenced here after another has replaced it.
    private final CompletableFuture<AtomicReference<@Nullable Engine>> engine;

    private final AtomicReference<State> state = new AtomicReference<>(new State(Progress.Step.DATA, 0, 0));

    public EngineOpening(EngineSettings settings, Optional<BuildLock> lock) {
        engine = CompletableFuture.supplyAsync(
                () -> new AtomicReference<@Nullable Engine>(open(settings, lock)),
                task -> Thread.ofPlatform().name("engine").start(task));
    }

    /// Starts before the application context is created, as soon as the settings are known.
    public static void begin(ConfigurableApplicationContext context) {
        EngineSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate(EngineSettings.PREFIX, EngineSettings.class);
        Optional<BuildLock> lock = PostgresBuildLock.of(context.getEnvironment());
        context.getBeanFactory().registerSingleton("engineOpening", new EngineOpening(settings, lock));
    }

    /// The progress of the opening.
    public State state() {
        return state.get();
    }

    /// Waits for the engine and returns it, once; rethrows the exception of the opening.
    public Engine take() {
        try {
            return Objects.requireNonNull(engine.join().getAndSet(null), "the engine was taken");
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Engine open(EngineSettings settings, Optional<BuildLock> lock) {
        return Engine.open(
                data(settings),
                settings.location(lock, false),
                (step, done, of) -> state.set(new State(step, done, of)));
    }

    /// Opens another engine on the current data; empty when the data has the known version.
    public static Optional<Engine> newer(String known, EngineSettings settings, Optional<BuildLock> lock) {
        DataPackage data = data(settings);
        if (data.version().equals(known)) {
            return Optional.empty();
        }
        DataCheck.require(data);
        return Optional.of(Engine.open(data, settings.location(lock, true), Progress.SILENT));
    }

    private static DataPackage data(EngineSettings settings) {
        return settings.data().map(DataPackage::open).orElseGet(DataPackage::embedded);
    }

    /// The progress of the opening.
    ///
    /// @param of 0 when the total is unknown
    public record State(Progress.Step step, int done, int of) {}
}
