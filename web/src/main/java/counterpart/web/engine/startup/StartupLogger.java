package counterpart.web.engine.startup;

import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Logs the address once everything is ready.
@Component
class StartupLogger {

    private static final Logger LOG = LoggerFactory.getLogger(StartupLogger.class);

    private final EngineProvider provider;

    StartupLogger(EngineProvider provider) {
        this.provider = provider;
    }

    @EventListener
    void log(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            try (EngineLease lease = provider.lease()) {
                LOG.info(
                        "Counterpart is ready at http://localhost:{} (data version {}, API described at /api/v1/openapi.json)",
                        web.getWebServer().getPort(),
                        lease.engine().data().version());
            }
        }
    }
}
