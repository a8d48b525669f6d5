package counterpart.web.costly;

import counterpart.web.apikey.ApiKeySettings;
import counterpart.web.ratelimit.TokenBucketFactory;
import counterpart.web.user.CurrentUser;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Registers the limits behind all other interceptors, so that what is refused or unchanged (304) costs nothing.
@Configuration(proxyBeanMethods = false)
class CostlyConfiguration implements WebMvcConfigurer {

    private final CostlySettings settings;
    private final ApiKeySettings limits;
    private final CurrentUser users;
    private final TokenBucketFactory buckets;

    CostlyConfiguration(CostlySettings settings, ApiKeySettings limits, CurrentUser users, TokenBucketFactory buckets) {
        this.settings = settings;
        this.limits = limits;
        this.users = users;
        this.buckets = buckets;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CostlyResponseInterceptor(settings, limits.limitLoopback(), users, buckets))
                .order(Ordered.LOWEST_PRECEDENCE);
    }
}
