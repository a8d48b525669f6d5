package counterpart.web.error;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/// The kinds of failed requests; the key selects the texts and is the last part of the problem type.
public enum ProblemKind {
    INVALID_INPUT(HttpStatus.BAD_REQUEST),
    MALFORMED_BODY(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    SEVERAL_REGIONS(HttpStatus.NOT_FOUND),
    UNKNOWN_PATH(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    OUTDATED_CURSOR(HttpStatus.GONE),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_BODY(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    NOT_UNDERSTOOD(HttpStatus.UNPROCESSABLE_CONTENT),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INDEX_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /// The first kind with a status; otherwise invalid input for a status of the client, unexpected for one of the
    /// server.
    static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status.value() == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_INPUT : UNEXPECTED);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI type() {
        return URI.create("urn:counterpart:problem:" + key());
    }
}
