package counterpart.web.request;

import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets clients cache for five minutes the responses that are the same for all users, and forbids to cache all
/// others. Cached responses change with the data, the program and, for funding, the day; a client that sends
/// the current ETag gets status 304.
final class CacheHeaders implements HandlerInterceptor {

    private static final Duration KEPT = Duration.ofMinutes(5);

    /// springdoc writes this response, so [ETagFilter] does not apply to it and this class sets its ETag.
    private static final String DESCRIPTION = "/api/v1/openapi.json";

    private final ETags versions;
    private final String someMinutes;

    /// @param shared whether shared caches may store a response, not only the client
    CacheHeaders(ETags versions, boolean shared) {
        this.versions = versions;
        CacheControl kept = CacheControl.maxAge(KEPT);
        someMinutes = String.valueOf((shared ? kept.cachePublic() : kept.cachePrivate()).getHeaderValue());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean tagged = ETags.has(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, tagged ? someMinutes : "no-store");
        if (tagged && RequestPath.of(request).startsWith(DESCRIPTION)) {
            response.setHeader(HttpHeaders.ETAG, versions.of(request));
        }
        String known = tagged ? request.getHeader(HttpHeaders.IF_NONE_MATCH) : null;
        if (known == null) {
            return true;
        }
        String tag = versions.of(request);
        boolean same = Arrays.stream(known.split(","))
                .map(String::strip)
                .map(given -> given.startsWith("W/") ? given : "W/" + given)
                .anyMatch(tag::equals);
        if (same) {
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return !same;
    }
}
