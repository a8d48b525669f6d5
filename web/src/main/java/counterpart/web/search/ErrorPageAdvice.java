package counterpart.web.search;

import counterpart.engine.Engine;
import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.web.engine.EngineRequestFilter;
import counterpart.web.error.DatabaseFailure;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.UploadedFile;
import counterpart.web.http.RequestPath;
import counterpart.web.keptform.KeptForm;
import counterpart.web.layout.LanguageResolver;
import counterpart.web.layout.Layout;
import counterpart.web.layout.LayoutAdvice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Shows an error page when a page fails; errors of the API are problem documents.
@Component
final class ErrorPageAdvice implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageAdvice.class);

    private static final Set<Integer> BUSY =
            Set.of(HttpStatus.TOO_MANY_REQUESTS.value(), HttpStatus.SERVICE_UNAVAILABLE.value());

    private static final String RETRY_SECONDS = "10";

    private final LayoutAdvice layouts;
    private final SimilarPages nearest;

    ErrorPageAdvice(LayoutAdvice layouts, SimilarPages nearest) {
        this.layouts = layouts;
        this.nearest = nearest;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (RequestPath.isApi(request)
                || RequestPath.of(request).startsWith("/api")
                || EngineRequestFilter.findLease(request).isEmpty()) {
            return null;
        }
        Engine engine = EngineRequestFilter.engine(request);
        boolean isOutage = DatabaseFailure.isOutage(failure);
        boolean withoutIndex = isWithoutIndex(failure);
        HttpStatusCode status = isOutage ? HttpStatus.SERVICE_UNAVAILABLE : status(failure);
        if (isOutage) {
            DatabaseFailure.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        } else if (withoutIndex) {
            LOG.warn("{} {} failed: {}", request.getMethod(), RequestPath.sent(request), failure.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        } else if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), RequestPath.sent(request), failure);
        }
        response.setHeader("Cache-Control", "no-store");
        Locale locale = new LanguageResolver().resolveLocale(request);
        Layout layout = layouts.layout(engine, request, response, locale);
        String kind = isOutage ? "database" : withoutIndex ? "index" : kind(status);
        List<SearchResults.Group> near = kind.equals("missing") ? near(engine, request, locale) : List.of();
        Map<String, Object> page = new HashMap<>(Map.of("layout", layout, "kind", kind, "near", near));
        KeptForm.of(request).ifPresent(kept -> page.put("kept", kept));
        return new ModelAndView("search/error", page, status);
    }

    private List<SearchResults.Group> near(Engine engine, HttpServletRequest request, Locale locale) {
        try {
            return nearest.to(engine, RequestPath.of(request), Layout.language(locale));
        } catch (IndexUnavailableException e) {
            return List.of();
        }
    }

    /// A template that asks the index fails with an exception of its own.
    private static boolean isWithoutIndex(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(IndexUnavailableException.class::isInstance);
    }

    private static HttpStatusCode status(Exception failure) {
        if (isWithoutIndex(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return switch (failure) {
            case MultipartException upload ->
                UploadedFile.isTooLarge(upload) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
            case ErrorResponse answer -> answer.getStatusCode();
            case InvalidRequestException refusal -> refusal.kind().status();
            case InvalidParameterException undecodable -> HttpStatusCode.valueOf(undecodable.getErrorCode());
            case TypeMismatchException other -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static String kind(HttpStatusCode status) {
        if (status.value() == HttpStatus.NOT_FOUND.value()) {
            return "missing";
        }
        if (status.value() == HttpStatus.FORBIDDEN.value()) {
            return "forbidden";
        }
        if (status.value() == HttpStatus.CONTENT_TOO_LARGE.value()) {
            return "large";
        }
        if (status.value() == HttpStatus.INSUFFICIENT_STORAGE.value()) {
            return "full";
        }
        if (BUSY.contains(status.value())) {
            return "busy";
        }
        return status.is4xxClientError() ? "request" : "server";
    }
}
