package counterpart.web.engine;

import counterpart.web.engine.lock.PostgresBuildLock;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes the engine, which does not depend on Spring, available to requests.
@Configuration(proxyBeanMethods = false)
class EngineConfiguration implements WebMvcConfigurer {

    /// Requests have an engine until their sessions are stored, which can fail and needs an error page then.
    private static final int BEFORE_SESSIONS = 20;

    /// Used when the program did not start to open the engine before the application context.
    @Bean
    @ConditionalOnMissingBean
    EngineOpening engineOpening(EngineSettings settings, Environment environment) {
        return new EngineOpening(settings, PostgresBuildLock.of(environment));
    }

    @Bean
    EngineProvider engineProvider(CorrectionSource corrections, ApplicationEventPublisher events) {
        return new EngineProvider(corrections, () -> events.publishEvent(new EngineProvider.Replaced()));
    }

    @Bean
    DataReloadService dataReloadService(
            EngineProvider provider, EngineSettings settings, Environment environment, Clock clock) {
        return new DataReloadService(
                provider, known -> EngineOpening.newer(known, settings, PostgresBuildLock.of(environment)), clock);
    }

    @Bean
    FilterRegistrationBean<EngineRequestFilter> engineRequestFilter(EngineProvider provider, StartupPage startup) {
        FilterRegistrationBean<EngineRequestFilter> filter =
                new FilterRegistrationBean<>(new EngineRequestFilter(provider, startup));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + BEFORE_SESSIONS);
        return filter;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new EngineArgumentResolver());
    }
}
