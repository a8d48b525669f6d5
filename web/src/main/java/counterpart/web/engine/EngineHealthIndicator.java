package counterpart.web.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Reports whether an engine is in service.
@Component
public class EngineHealthIndicator implements HealthIndicator {

    private final EngineProvider provider;

    EngineHealthIndicator(EngineProvider provider) {
        this.provider = provider;
    }

    @Override
    public Health health() {
        try (EngineLease lease = provider.findLease().orElse(null)) {
            return lease == null
                    ? Health.outOfService()
                            .withDetail("engine", "is being opened")
                            .build()
                    : Health.up()
                            .withDetail("data", lease.engine().data().version())
                            .build();
        }
    }
}
