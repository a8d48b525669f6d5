package counterpart.web.data;

import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The metric `counterpart.data.version`: 1, with the version in service as its tag. Nodes with different versions
/// differ in it.
@Component
final class DataVersionMetrics {

    private final EngineProvider provider;
    private final MultiGauge versions;

    DataVersionMetrics(EngineProvider provider, MeterRegistry registry) {
        this.provider = provider;
        versions = MultiGauge.builder("counterpart.data.version")
                .description("1 for the data version that this node has in service")
                .register(registry);
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
