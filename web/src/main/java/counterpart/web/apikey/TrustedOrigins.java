package counterpart.web.apikey;

import counterpart.web.authorization.AuthorizationSettings;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The origins of pages that may use what is open to no other page: that of this server, and those of API keys. Other
/// pages are refused, also one whose host name an attacker points to this server (DNS rebinding).
@Component
public final class TrustedOrigins {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ApiKeyService keys;
    private final Optional<URI> server;

    TrustedOrigins(ApiKeyService keys, AuthorizationSettings settings) {
        this.keys = keys;
        server = Optional.ofNullable(settings.publicUrl());
    }

    /// Whether an origin such as `https://portal.example` is trusted. Without a public address of the server, pages of
    /// the machine itself are.
    public boolean contains(String origin) {
        return keys.knowsOrigin(origin)
                || server.map(address -> origin.equals(originOf(address))).orElseGet(() -> isThisMachine(origin));
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static boolean isThisMachine(String origin) {
        try {
            URI page = URI.create(origin);
            return page.getHost() != null && THIS_MACHINE.contains(page.getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
