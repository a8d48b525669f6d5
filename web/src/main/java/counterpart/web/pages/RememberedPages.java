package counterpart.web.pages;

import counterpart.engine.MatchEngine;
import counterpart.engine.matching.Remembered;
import counterpart.web.Turns;
import counterpart.web.Zipped;
import counterpart.web.access.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Pages that are the same for every visitor who is not signed in, as long as data and day are the same: kept as they
/// are sent, compressed. Stands behind the access rules.
final class RememberedPages extends OncePerRequestFilter {

    /// What is shown at these addresses depends on address, data and day alone.
    private static final Pattern PATHS =
            Pattern.compile("/(clusters/[^/]+|match)(/gaps)?|/compare|/portfolio|/method|/programmes|/fields(/.*)?"
                    + "|/(regions|institutions|programmes)/[^/]+");

    private static final int REMEMBERED_BYTES = 16 << 20;
    private static final int BYTES_OF_KEY = 200;

    private final ObjectProvider<MatchEngine> engine;
    private final Clock clock;
    private final Turns turns;
    private final Remembered<Wanted, Page> pages =
            new Remembered<>(REMEMBERED_BYTES, (wanted, page) -> wanted.bytes() + page.zipped().length);

    RememberedPages(ObjectProvider<MatchEngine> engine, Clock clock, Turns turns) {
        this.engine = engine;
        this.clock = clock;
        this.turns = turns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !PATHS.matcher(RequestPath.of(request)).matches()
                || request.getUserPrincipal() != null
                || !Zipped.isTaken(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Wanted wanted = new Wanted(
                engine.getObject().dataset().version(),
                LocalDate.now(clock),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""));
        Optional<Page> known = pages.find(wanted);
        if (known.isPresent()) {
            known.get().send(response);
        } else {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            Optional<Page> page = work(request, answer, chain);
            if (page.isPresent()) {
                pages.keep(wanted, page.get());
                page.get().send(response);
            } else {
                answer.copyBodyToResponse();
            }
        }
    }

    private Optional<Page> work(HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
            throws ServletException, IOException {
        try (Turns.Turn _ = turns.take()) {
            chain.doFilter(request, answer);
            return isForEveryone(answer) ? Optional.of(Page.of(answer)) : Optional.empty();
        }
    }

    private static boolean isForEveryone(HttpServletResponse answer) {
        return answer.getStatus() == HttpServletResponse.SC_OK
                && String.valueOf(answer.getContentType()).startsWith(MediaType.TEXT_HTML_VALUE)
                && !answer.containsHeader(HttpHeaders.SET_COOKIE);
    }

    private record Wanted(String dataVersion, LocalDate on, String path, String query) {

        /// An upper bound of the memory of the key: the address is as long as the visitor likes, up to 8 kB.
        int bytes() {
            return BYTES_OF_KEY + Character.BYTES * (path.length() + query.length());
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Page(String type, Locale language, byte[] zipped) {

        static Page of(ContentCachingResponseWrapper answer) {
            return new Page(answer.getContentType(), answer.getLocale(), Zipped.zip(answer.getContentAsByteArray()));
        }

        void send(HttpServletResponse response) throws IOException {
            response.setContentType(type);
            response.setLocale(language);
            response.setHeader(HttpHeaders.CONTENT_ENCODING, Zipped.CODING);
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            response.setContentLength(zipped.length);
            response.getOutputStream().write(zipped);
        }
    }
}
