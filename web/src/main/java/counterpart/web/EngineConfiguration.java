package counterpart.web;

import counterpart.engine.LiveEngine;
import counterpart.engine.MatchEngine;
import counterpart.web.correction.Overlay;
import counterpart.web.live.DataExchange;
import counterpart.web.live.EngineInService;
import counterpart.web.live.OneEngineARequest;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Builds the engine, which knows nothing of Spring, and keeps it exchangeable.
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    LiveEngine liveEngine(EngineSettings settings, ObjectProvider<EngineOpening> begun) {
        return new LiveEngine(
                begun.getIfAvailable(() -> new EngineOpening(settings)).engine());
    }

    @Bean
    EngineInService engineInService(LiveEngine live) {
        return new EngineInService(live);
    }

    /// Closed with the engine in service, not by itself.
    @Bean(destroyMethod = "")
    MatchEngine matchEngine(EngineInService service) {
        return service.proxy();
    }

    @Bean
    DataExchange dataExchange(LiveEngine live, EngineSettings settings, ObjectProvider<Overlay> overlay, Clock clock) {
        return new DataExchange(
                live,
                known -> EngineOpening.newer(known, settings),
                engine -> overlay.getObject().putOn(engine),
                clock);
    }

    @Bean
    FilterRegistrationBean<OneEngineARequest> oneEngineARequest(ObjectProvider<EngineInService> engine) {
        FilterRegistrationBean<OneEngineARequest> filter = new FilterRegistrationBean<>(new OneEngineARequest(engine));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    /// The day on which programmes are judged is the day in Baden-Württemberg.
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
