package counterpart.web;

import counterpart.engine.MatchEngine;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the engine, which knows nothing of Spring.
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    MatchEngine matchEngine(EngineSettings settings, ObjectProvider<EngineOpening> begun) {
        return begun.getIfAvailable(() -> new EngineOpening(settings)).engine();
    }

    /// The day on which programmes are judged is the day in Baden-Württemberg.
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
