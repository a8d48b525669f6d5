package counterpart.web.data;

import counterpart.web.engine.DataReloadService;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The metric `counterpart.data.version`: 1, with the version in service as its tag. Nodes with different versions
/// differ in it. The metric `counterpart.data.reload.failed`: 1 while the latest reload has failed.
@Component
final class DataVersionMetrics {

    private final EngineProvider provider;
    private final MultiGauge versions;

    DataVersionMetrics(EngineProvider provider, DataReloadService reload, MeterRegistry registry) {
        this.provider = provider;
        Gauge.builder("counterpart.data.reload.failed", reload, DataVersionMetrics::failed)
                .description("1 while the latest reload of the data has failed")
                .strongReference(true)
                .register(registry);
        versions = MultiGauge.builder("counterpart.data.version")
                .description("1 for the data version that this node has in service")
                .register(registry);
    }

    private static double failed(DataReloadService reload) {
        return reload.state().stage() == DataReloadService.Stage.FAILED ? 1 : 0;
    }

    @EventListener({EngineProvider.Replaced.class, ApplicationReadyEvent.class})
    void update() {
        provider.findLease().ifPresent(lease -> {
            try (EngineLease held = lease) {
                String version = held.engine().data().version();
                versions.register(List.of(MultiGauge.Row.of(Tags.of("version", version), 1)), true);
            }
        });
    }
}
