package counterpart.web.engine.release;

import counterpart.web.engine.EngineSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Metrics of the index in OpenSearch: `counterpart.index.release`, 1 with the name of this node's index;
/// `counterpart.index.lag`, for how many seconds another has been in service; `counterpart.index.builder`, 1 with the
/// node that holds the lock of the index; `counterpart.index.reachable`, 0 while OpenSearch does not answer.
@Component
@ConditionalOnProperty(prefix = EngineSettings.PREFIX, name = "index", havingValue = "opensearch")
final class ReleaseMetrics {

    private final MultiGauge release;
    private final MultiGauge builder;
    private final AtomicLong lag = new AtomicLong();
    private final AtomicInteger reachable = new AtomicInteger(1);
    private String live = "";
    private long since = System.nanoTime();

    ReleaseMetrics(MeterRegistry registry) {
        release = MultiGauge.builder("counterpart.index.release")
                .description("1 for the index of this node")
                .register(registry);
        builder = MultiGauge.builder("counterpart.index.builder")
                .description("1 for the node that holds the lock of the index")
                .register(registry);
        registry.gauge("counterpart.index.lag", lag);
        registry.gauge("counterpart.index.reachable", reachable);
    }

    /// Takes what was read.
    ///
    /// @param own the index of this node
    /// @param inService the index in service
    /// @param holder of the lock
    synchronized void update(String own, Optional<String> inService, Optional<String> holder) {
        String now = inService.orElse(own);
        if (!now.equals(live)) {
            live = now;
            since = System.nanoTime();
        }
        lag.set(now.equals(own) ? 0 : 1 + (System.nanoTime() - since) / 1_000_000_000);
        reachable.set(1);
        release.register(rows("index", Stream.of(own)), true);
        builder.register(rows("node", holder.stream()), true);
    }

    private static List<MultiGauge.Row<?>> rows(String tag, Stream<String> values) {
        return values.<MultiGauge.Row<?>>map(value -> MultiGauge.Row.of(Tags.of(tag, value), 1))
                .toList();
    }

    void unreachable() {
        reachable.set(0);
    }
}
