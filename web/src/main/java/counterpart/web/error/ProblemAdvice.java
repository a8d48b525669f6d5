package counterpart.web.error;

import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Converts every exception into a problem document. It has the lowest precedence, so that error pages can come
/// before it.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final int RETRY_SECONDS = 10;

    private final ProblemDocuments documents;

    ProblemAdvice(ProblemDocuments documents) {
        this.documents = documents;
    }

    /// The response to a request that cannot be processed.
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> refused(InvalidRequestException refusal, HttpServletRequest request) {
        return answer(refusal.kind(), refusal.wrongs(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return refused(JsonErrors.refusal(failure), request);
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<ProblemDetail> unknownPath(HttpServletRequest request) {
        Violation wrong = Violation.of("path", RequestPath.sent(request), Violation.text("path"));
        return answer(ProblemKind.UNKNOWN_PATH, List.of(wrong), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
        List<String> methods = Optional.ofNullable(failure.getSupportedHttpMethods()).stream()
                .flatMap(supported -> supported.stream().map(HttpMethod::name))
                .sorted()
                .toList();
        Violation wrong = Violation.of("method", failure.getMethod(), Violation.values(methods));
        return answer(ProblemKind.METHOD_NOT_ALLOWED, List.of(wrong), failure.getHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(
            HttpMediaTypeNotAcceptableException failure, HttpServletRequest request) {
        Violation wrong =
                Violation.of("Accept", header(request, HttpHeaders.ACCEPT), types(failure.getSupportedMediaTypes()));
        return answer(ProblemKind.NOT_ACCEPTABLE, List.of(wrong), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupportedBody(
            HttpMediaTypeNotSupportedException failure, HttpServletRequest request) {
        Violation wrong = Violation.of(
                "Content-Type",
                header(request, HttpHeaders.CONTENT_TYPE),
                Violation.values(List.of(MediaType.APPLICATION_JSON_VALUE)));
        return answer(ProblemKind.UNSUPPORTED_BODY, List.of(wrong), failure.getHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException failure, HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        Violation wrong = Violation.of("query string", query, Violation.text("encoding"));
        return answer(ProblemKind.INVALID_INPUT, List.of(wrong), new HttpHeaders(), request);
    }

    /// An upload that is too large or cannot be read: a missing boundary, a zero byte in the file name, or very
    /// long headers.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableUpload(MultipartException failure, HttpServletRequest request) {
        return UploadedFile.isTooLarge(failure)
                ? answer(ProblemKind.BODY_TOO_LARGE, List.of(UploadedFile.tooLarge()), new HttpHeaders(), request)
                : missingUpload(request);
    }

    @ExceptionHandler(MissingServletRequestPartException.class)
    ResponseEntity<ProblemDetail> missingUpload(HttpServletRequest request) {
        Violation wrong = Violation.of("file", "", Violation.text("upload"));
        return answer(ProblemKind.INVALID_INPUT, List.of(wrong), new HttpHeaders(), request);
    }

    /// OpenSearch does not answer; the same request may succeed soon.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> withoutIndex(IndexUnavailableException failure, HttpServletRequest request) {
        LOG.warn("{} {} failed: {}", request.getMethod(), RequestPath.sent(request), failure.getMessage());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
        Violation wrong = Violation.of("request", "", Violation.text("busy", RETRY_SECONDS));
        return answer(ProblemKind.INDEX_UNAVAILABLE, List.of(wrong), headers, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure, HttpServletRequest request) {
        if (DatabaseFailure.isOutage(failure)) {
            return answer(
                    ProblemKind.DATABASE_UNAVAILABLE,
                    List.of(DatabaseFailure.violation()),
                    DatabaseFailure.headers(),
                    request);
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IndexUnavailableException away) {
                return withoutIndex(away, request);
            }
        }
        LOG.error("{} {} failed", request.getMethod(), RequestPath.sent(request), failure);
        return answer(ProblemKind.UNEXPECTED, List.of(), new HttpHeaders(), request);
    }

    private ResponseEntity<ProblemDetail> answer(
            ProblemKind kind, List<Violation> wrongs, HttpHeaders headers, HttpServletRequest request) {
        return ResponseEntity.status(kind.status())
                .headers(headers)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(documents.of(kind, wrongs, ProblemDocuments.localeOf(request)));
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private static MessageSourceResolvable types(List<MediaType> types) {
        List<MediaType> known = types.isEmpty() ? List.of(MediaType.APPLICATION_JSON) : types;
        return Violation.values(
                known.stream().map(MediaType::toString).distinct().toList());
    }
}
