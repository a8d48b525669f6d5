package counterpart.web;

import counterpart.engine.MatchEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says where to look once everything is ready.
@Component
class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final MatchEngine engine;

    Greeting(MatchEngine engine) {
        this.engine = engine;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "Counterpart is ready at http://localhost:{} (data version {}, API described at /api/v1/openapi.json)",
                    web.getWebServer().getPort(),
                    engine.dataset().version());
        }
    }
}
