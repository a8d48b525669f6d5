package counterpart.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Adds the ETag to each response except problem documents.
@RestControllerAdvice(annotations = RestController.class)
final class ETagFilter implements ResponseBodyAdvice<Object> {

    private final ETags versions;

    ETagFilter(ETags versions) {
        this.versions = versions;
    }

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet && !(body instanceof ProblemDetail)) {
            HttpServletRequest asked = servlet.getServletRequest();
            if (ETags.has(asked)) {
                response.getHeaders().set(HttpHeaders.ETAG, versions.of(asked));
                response.getHeaders()
                        .addAll(HttpHeaders.VARY, List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
            }
        }
        return body;
    }
}
