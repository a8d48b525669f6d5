package counterpart.web.engine.startup;

import counterpart.web.engine.EngineOpening;
import counterpart.web.engine.EngineProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts the engine into service as soon as it is open. The server already accepts connections; the application is
/// ready afterwards, and exits when the engine cannot be opened.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EngineStarter implements ApplicationRunner {

    private final EngineOpening opening;
    private final EngineProvider provider;

    EngineStarter(EngineOpening opening, EngineProvider provider) {
        this.opening = opening;
        this.provider = provider;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        provider.replace(opening.take());
    }
}
