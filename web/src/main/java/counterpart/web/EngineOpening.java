package counterpart.web;

import counterpart.engine.MatchEngine;
import counterpart.engine.dataset.DataPackage;
import counterpart.engine.dataset.Datasets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/// The engine on its way: data and index are read on a thread of their own while the application starts.
final class EngineOpening {

    private final CompletableFuture<MatchEngine> engine;

    EngineOpening(EngineSettings settings) {
        engine = CompletableFuture.supplyAsync(
                () -> open(settings), task -> Thread.ofPlatform().name("engine").start(task));
    }

    /// Begins before the application context is made, as soon as the settings are known.
    static void begin(ConfigurableApplicationContext context) {
        EngineSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate(EngineSettings.PREFIX, EngineSettings.class);
        context.getBeanFactory().registerSingleton("engineOpening", new EngineOpening(settings));
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

    private static MatchEngine open(EngineSettings settings) {
        DataPackage data = settings.data().map(DataPackage::open).orElseGet(DataPackage::embedded);
        return MatchEngine.open(Datasets.load(data), settings.index());
    }
}
