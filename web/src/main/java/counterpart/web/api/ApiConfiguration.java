package counterpart.web.api;

import counterpart.web.access.AccessSettings;
import counterpart.web.problem.StrictParameters;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What holds for every address of the API.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final Versions versions;
    private final AccessSettings access;

    ApiConfiguration(Versions versions, AccessSettings access) {
        this.versions = versions;
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Caching(versions, !access.privateReading())).addPathPatterns("/api/v1/**");
        registry.addInterceptor(new StrictParameters()).addPathPatterns("/api/v1/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RecordParameters());
    }
}
