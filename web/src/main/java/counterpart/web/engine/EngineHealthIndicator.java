package counterpart.web.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Reports whether an engine is in service, and whether the latest reload of the data has failed: the engine in service
/// goes on then, and so does the health.
@Component
public class EngineHealthIndicator implements HealthIndicator {

    private final EngineProvider provider;
    private final DataReloadService reload;

    EngineHealthIndicator(EngineProvider provider, DataReloadService reload) {
        this.provider = provider;
        this.reload = reload;
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
                            .withDetail("reload", reload.state().stage().key())
                            .withDetail("reloadDetail", reload.state().detail())
                            .build();
        }
    }
}
