package counterpart.web;

import counterpart.engine.MatchEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Says whether the engine is open, without waiting for it.
@Component
class EngineHealthIndicator implements HealthIndicator {

    private final ObjectProvider<EngineOpening> begun;
    private final ObjectProvider<MatchEngine> engine;

    EngineHealthIndicator(ObjectProvider<EngineOpening> begun, ObjectProvider<MatchEngine> engine) {
        this.begun = begun;
        this.engine = engine;
    }

    @Override
    public Health health() {
        EngineOpening opening = begun.getIfAvailable();
        if (opening != null && !opening.isDone()) {
            return Health.outOfService().withDetail("engine", "is being opened").build();
        }
        try {
            return Health.up()
                    .withDetail("data", engine.getObject().dataset().version())
                    .build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }
}
