package counterpart.web.live;

import counterpart.web.live.EngineInService.Request;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/// A page that asks the engine many things has all answers from the same data.
public final class OneEngineARequest extends OncePerRequestFilter {

    private final ObjectProvider<EngineInService> engine;

    public OneEngineARequest(ObjectProvider<EngineInService> engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Request running = engine.getObject().begin();
        try {
            chain.doFilter(request, response);
        } finally {
            running.close();
        }
    }
}
