package counterpart.web.user;

import java.util.UUID;

/// The principal of a request with an API key.
public interface KeyPrincipal {

    /// The key's id, not the key itself.
    UUID key();
}
