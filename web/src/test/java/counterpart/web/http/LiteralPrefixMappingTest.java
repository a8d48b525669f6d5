package counterpart.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// It finds what Spring's own mapping finds.
class LiteralPrefixMappingTest {

    private final RequestMappingHandlerMapping spring = started(new RequestMappingHandlerMapping());
    private final RequestMappingHandlerMapping ours = started(new LiteralPrefixMapping());

    @RestController
    static class Addresses {

        @GetMapping("/plain")
        void plain() {}

        @GetMapping({"/lists/{id}", "/old/{id}"})
        void list() {}

        @PostMapping("/lists/{id}")
        void change() {}

        @GetMapping("/lists/{id}/entries")
        void entries() {}

        @GetMapping("/files/{*rest}")
        void rest() {}

        @GetMapping("/page?")
        void page() {}

        @GetMapping("/{name}.csv")
        void table() {}
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /plain, plain",
        "HEAD, /plain, plain",
        "GET, /%70lain, plain",
        "GET, /plain/, ",
        "GET, /plainer, ",
        "GET, /lists/1, list",
        "GET, /old/1, list",
        "POST, /lists/1, change",
        "GET, /lists/1/entries, entries",
        "GET, /lists;v=1/1/entries, entries",
        "GET, /%6Cists/1/entries, entries",
        "GET, /lists, ",
        "GET, /files, rest",
        "GET, /files/a/b, rest",
        "GET, /filesystem, ",
        "GET, /page1, page",
        "GET, /page, ",
        "GET, /regions.csv, table"
    })
    void findsTheMethodThatSpringFinds(String method, String path, @Nullable String found) throws Exception {
        assertThat(find(ours, method, path))
                .isEqualTo(Optional.ofNullable(found))
                .isEqualTo(find(spring, method, path));
    }

    @Test
    void saysWhichMethodsAnAddressHas() {
        for (RequestMappingHandlerMapping each : List.of(spring, ours)) {
            assertThat(catchThrowableOfType(
                                    HttpRequestMethodNotSupportedException.class,
                                    () -> find(each, "DELETE", "/lists/1"))
                            .getSupportedMethods())
                    .containsExactlyInAnyOrder("GET", "POST");
        }
    }

    private static Optional<String> find(RequestMappingHandlerMapping mapping, String method, String path)
            throws Exception {
        HttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return Optional.ofNullable(mapping.getHandler(request))
                .map(HandlerExecutionChain::getHandler)
                .map(HandlerMethod.class::cast)
                .map(HandlerMethod::getMethod)
                .map(Method::getName);
    }

    private static RequestMappingHandlerMapping started(RequestMappingHandlerMapping mapping) {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.registerSingleton("addresses", Addresses.class);
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }
}
