package counterpart.web.request;

import counterpart.engine.json.PageJson;
import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Adds the links to the other pages of a list (RFC 8288): `first`, `prev`, `next`, `last`, as addresses of this
/// server.
@RestControllerAdvice(annotations = RestController.class)
final class PaginationLinks implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return PageJson.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet && body instanceof PageJson<?> page) {
            response.getHeaders().set(HttpHeaders.LINK, links(servlet.getServletRequest(), page));
        }
        return body;
    }

    private static String links(HttpServletRequest request, PageJson<?> page) {
        long last = Math.max(0, (page.total() - 1) / page.size());
        List<String> links = new ArrayList<>();
        links.add(link(request, 0, "first"));
        if (page.page() > 0) {
            links.add(link(request, Math.min(page.page() - 1L, last), "prev"));
        }
        if (page.page() < last) {
            links.add(link(request, page.page() + 1L, "next"));
        }
        links.add(link(request, last, "last"));
        return String.join(", ", links);
    }

    /// The address of the same query for another page.
    private static String link(HttpServletRequest request, long page, String relation) {
        Stream<String> asked = Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("page="));
        String query = Stream.concat(asked, Stream.of("page=" + page)).collect(Collectors.joining("&"));
        return "<" + RequestPath.address(request) + "?" + query + ">; rel=\"" + relation + "\"";
    }
}
