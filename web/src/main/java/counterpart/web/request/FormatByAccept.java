package counterpart.web.request;

import counterpart.web.error.ProblemAdvice;
import counterpart.web.http.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Selects GeoJSON or CSV for a cluster's matches when it is the first type in `Accept`; a client that accepts any
/// type gets JSON.
@Component
public final class FormatByAccept extends OncePerRequestFilter {

    public static final String GEO_JSON = "application/geo+json";
    public static final String CSV = "text/csv";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return !path.startsWith("/api/v1/clusters/") || !path.endsWith("/matches");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String accepted =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        if (accepted.startsWith(GEO_JSON)) {
            request.getRequestDispatcher(RequestPath.address(request) + ".geojson")
                    .forward(request, response);
        } else if (accepted.startsWith(CSV)) {
            request.getRequestDispatcher(RequestPath.address(request) + ".csv").forward(request, response);
        } else {
            request.setAttribute(ProblemAdvice.MORE_TYPES, List.of(GEO_JSON, CSV));
            chain.doFilter(request, response);
        }
    }
}
