package counterpart.web.account;

import counterpart.web.access.AccessSettings;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whole addresses, to be handed out.
@Component
final class Links {

    private final AccessSettings settings;
    private volatile int port;

    Links(AccessSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void remember(WebServerInitializedEvent started) {
        WebServerApplicationContext application = started.getApplicationContext();
        if (application.getServerNamespace() == null) {
            port = started.getWebServer().getPort();
        }
    }

    String invitation(String token) {
        String root = Optional.ofNullable(settings.publicUrl())
                .map(url -> url.toString().replaceFirst("/+$", ""))
                .orElseGet(() -> "http://localhost:" + port);
        return root + "/invitation/" + token;
    }
}
