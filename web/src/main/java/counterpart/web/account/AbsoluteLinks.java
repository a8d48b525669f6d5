package counterpart.web.account;

import counterpart.web.authorization.AuthorizationSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Builds absolute addresses for links that are sent to users.
@Component
public final class AbsoluteLinks {

    private final AuthorizationSettings settings;
    private volatile int port;

    AbsoluteLinks(AuthorizationSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void remember(WebServerInitializedEvent started) {
        WebServerApplicationContext application = started.getApplicationContext();
        if (application.getServerNamespace() == null) {
            port = started.getWebServer().getPort();
        }
    }

    public String invitation(String token) {
        return of("/invitation/" + token);
    }

    /// The absolute address of a path, for the user of a request: that of `counterpart.public-url`, else the one that
    /// the request came to, as the server knows it from forwarded headers.
    public String of(HttpServletRequest request, String path) {
        return settings.publicUrl() == null
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + path
                : of(path);
    }

    /// The absolute address of a path.
    public String of(String path) {
        String root = Optional.ofNullable(settings.publicUrl())
                .map(url -> url.toString().replaceFirst("/+$", ""))
                .orElseGet(() -> "http://localhost:" + port);
        return root + path;
    }
}
