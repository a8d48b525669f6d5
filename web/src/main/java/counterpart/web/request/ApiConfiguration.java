package counterpart.web.request;

import counterpart.web.authorization.AuthorizationSettings;
import counterpart.web.error.StrictParameterInterceptor;
import counterpart.web.http.LiteralPrefixMapping;
import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Common configuration of all API endpoints.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final ETags versions;
    private final AuthorizationSettings access;

    ApiConfiguration(ETags versions, AuthorizationSettings access) {
        this.versions = versions;
        this.access = access;
    }

    @Bean
    static WebMvcRegistrations handlerMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new LiteralPrefixMapping();
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CacheHeaders(versions, !access.privateReading()))
                .addPathPatterns("/api/v1/**");
        registry.addInterceptor(new StrictParameterInterceptor()).addPathPatterns("/api/v1/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RecordParameterResolver());
    }
}
