package counterpart.web.engine;

import counterpart.engine.Engine;
import counterpart.web.http.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request one engine for its whole duration. While there is none, requests are answered with the
/// startup page, except those of monitors.
public final class EngineRequestFilter extends OncePerRequestFilter {

    private static final String LEASE = EngineRequestFilter.class.getName() + ".lease";
    private static final String MONITORS = "/actuator";

    private final EngineProvider provider;
    private final StartupPage startup;

    EngineRequestFilter(EngineProvider provider, StartupPage startup) {
        this.provider = provider;
        this.startup = startup;
    }

    /// The engine of a request.
    ///
    /// @throws IllegalStateException when the request has none
    public static Engine engine(HttpServletRequest request) {
        return lease(request).engine();
    }

    /// The lease of a request, valid for the duration of the request.
    ///
    /// @throws IllegalStateException when the request has none
    public static EngineLease lease(HttpServletRequest request) {
        return findLease(request).orElseThrow(() -> new IllegalStateException("the request has no engine"));
    }

    /// The lease of a request; empty for requests of monitors until the first engine is open.
    public static Optional<EngineLease> findLease(HttpServletRequest request) {
        return Optional.ofNullable((EngineLease) request.getAttribute(LEASE));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<EngineLease> lease = provider.findLease();
        if (lease.isPresent()) {
            try (EngineLease held = lease.get()) {
                request.setAttribute(LEASE, held);
                chain.doFilter(request, response);
            } finally {
                request.removeAttribute(LEASE);
            }
        } else if (RequestPath.of(request).startsWith(MONITORS)) {
            chain.doFilter(request, response);
        } else {
            startup.send(request, response);
        }
    }
}
