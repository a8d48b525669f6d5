package counterpart.web;

import counterpart.engine.MatchEngine;
import counterpart.engine.dataset.DataPackage;
import counterpart.engine.dataset.Datasets;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the engine, which knows nothing of Spring.
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    MatchEngine matchEngine(EngineSettings settings) {
        DataPackage data = settings.data().map(DataPackage::open).orElseGet(DataPackage::embedded);
        return MatchEngine.open(Datasets.load(data), settings.index());
    }

    /// The day on which programmes are judged is the day in Baden-Württemberg.
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
