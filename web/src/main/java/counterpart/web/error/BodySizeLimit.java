package counterpart.web.error;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Rejects bodies of more than 256 kB, with announced length or in chunks.
@ControllerAdvice
class BodySizeLimit extends RequestBodyAdviceAdapter {

    private static final int LARGEST_KB = 256;
    private static final int LARGEST_BYTES = LARGEST_KB * 1024;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        check(message.getHeaders().getContentLength());
        byte[] body = message.getBody().readNBytes(LARGEST_BYTES + 1);
        check(body.length);
        return new Whole(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private static void check(long bytes) {
        if (bytes > LARGEST_BYTES) {
            throw new InvalidRequestException(
                    ProblemKind.BODY_TOO_LARGE,
                    Violation.of("body", "> " + LARGEST_KB + " kB", Violation.text("body", LARGEST_KB)));
        }
    }

    private record Whole(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
