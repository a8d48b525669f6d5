package counterpart.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets answers be kept for a few minutes: they change with the data and, for funding, with the day.
final class Caching implements HandlerInterceptor {

    private static final String SOME_MINUTES = String.valueOf(
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic().getHeaderValue());

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        response.setHeader(HttpHeaders.CACHE_CONTROL, read ? SOME_MINUTES : "no-store");
        return true;
    }
}
