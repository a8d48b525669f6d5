package counterpart.web.request;

import counterpart.engine.json.PageJson;
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
            response.getHeaders()
                    .set(
                            HttpHeaders.LINK,
                            PageLinks.of(servlet.getServletRequest(), page.page(), page.size(), page.total()));
        }
        return body;
    }
}
