package counterpart.web.authorization;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The separate port for health and metrics when `management.server.port` is set: it serves them without
/// authentication, and nothing else.
@Component
final class ManagementPort {

    private static final String MANAGEMENT = "management";

    private volatile int port = -1;

    @EventListener
    void remember(WebServerInitializedEvent started) {
        WebServerApplicationContext application = started.getApplicationContext();
        if (MANAGEMENT.equals(application.getServerNamespace())) {
            port = started.getWebServer().getPort();
        }
    }

    /// Whether a request arrived on that port.
    boolean took(HttpServletRequest request) {
        return request.getLocalPort() == port;
    }
}
