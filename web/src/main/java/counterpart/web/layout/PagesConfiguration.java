package counterpart.web.layout;

import counterpart.engine.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Texts, language and static files of the pages.
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    /// The addresses contain a content hash or version, so the files never change.
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(FOREVER)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        registry.addResourceHandler("/embed/**")
                .addResourceLocations("classpath:/embed/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOREVER)
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
        registry.addResourceHandler("/echarts/**")
                .addResourceLocations(echarts())
                .setCacheControl(FOREVER)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /// The path of the library in its jar, in a folder named after its version.
    private static String echarts() {
        try {
            String version = PropertiesLoaderUtils.loadProperties(
                            new ClassPathResource("META-INF/maven/org.mvnpm/echarts/pom.properties"))
                    .getProperty("version");
            return "classpath:/META-INF/resources/_static/echarts/" + version + "/dist/";
        } catch (IOException e) {
            throw new UncheckedIOException("ECharts is not on the classpath", e);
        }
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrls() {
        return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    }

    @Bean
    FilterRegistrationBean<PageCacheFilter> pageCacheFilter(Clock clock) {
        FilterRegistrationBean<PageCacheFilter> filter = new FilterRegistrationBean<>(new PageCacheFilter(clock));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    @Bean
    TemplateViewResolver templateViewResolver() {
        return new TemplateViewResolver(CompiledTemplates.ENGINE);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("counterpart/web/layout/messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // Filters use the languages of the browser, which may be unknown or `*`.
        texts.setDefaultLocale(Language.DEFAULT.locale());
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
