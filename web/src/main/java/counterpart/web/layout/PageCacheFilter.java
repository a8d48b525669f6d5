package counterpart.web.layout;

import counterpart.web.engine.EngineRequestFilter;
import counterpart.web.engine.Gzip;
import counterpart.web.engine.ResponseCache;
import counterpart.web.http.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Serves users who are not signed in from the [ResponseCache] where a page depends on engine, day and address
/// alone. Runs after the access rules.
final class PageCacheFilter extends OncePerRequestFilter {

    private static final int BYTES_OF_KEY = 200;

    /// The addresses of such pages.
    private static final Pattern PATHS = Pattern.compile(
            "/(clusters/[^/]+|match)(/gaps)?|/api|/compare|/portfolio|/method(/glossary)?|/programmes|/projects|/fields(/.*)?"
                    + "|/(regions|institutions|programmes|projects)/[^/]+");

    private final Clock clock;

    PageCacheFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !PATHS.matcher(RequestPath.of(request)).matches()
                || request.getUserPrincipal() != null
                || !Gzip.isAccepted(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageKey key = new PageKey(
                LocalDate.now(clock),
                RequestPath.of(request),
                Objects.requireNonNullElse(request.getQueryString(), ""));
        ResponseCache cache = EngineRequestFilter.lease(request).responses();
        Optional<ResponseCache.Response> cached = cache.find(key);
        if (cached.isPresent()) {
            send(cached.get(), response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isForEveryone(answer)) {
            ResponseCache.Response page = compressed(answer);
            cache.put(key, page);
            send(page, response);
        } else {
            answer.copyBodyToResponse();
        }
    }

    private static boolean isForEveryone(HttpServletResponse answer) {
        return answer.getStatus() == HttpServletResponse.SC_OK
                && String.valueOf(answer.getContentType()).startsWith(MediaType.TEXT_HTML_VALUE)
                && !answer.containsHeader(HttpHeaders.SET_COOKIE);
    }

    private static ResponseCache.Response compressed(ContentCachingResponseWrapper answer) {
        return new ResponseCache.Response(
                answer.getContentType(), answer.getLocale(), Gzip.compress(answer.getContentAsByteArray()));
    }

    private static void send(ResponseCache.Response page, HttpServletResponse response) throws IOException {
        response.setContentType(page.contentType());
        response.setLocale(page.language());
        response.setHeader(HttpHeaders.CONTENT_ENCODING, Gzip.CODING);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentLength(page.gzip().length);
        response.getOutputStream().write(page.gzip());
    }

    private record PageKey(LocalDate on, String path, String query) implements ResponseCache.Key {

        /// Clients determine the length of the address, up to 8 kB.
        @Override
        public int bytes() {
            return BYTES_OF_KEY + Character.BYTES * (path.length() + query.length());
        }
    }
}
