package counterpart.web.account.signin;

import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// A user during the callback request of an OpenID Connect sign-in; later requests use the common principal.
final class OidcAccountPrincipal extends DefaultOidcUser implements UserPrincipal {

    private static final long serialVersionUID = 1;

    private final AuthenticatedUser person;

    OidcAccountPrincipal(AuthenticatedUser person, OidcUser user) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.person = person;
    }

    @Override
    public AuthenticatedUser person() {
        return person;
    }

    @Override
    public String getName() {
        return person.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcAccountPrincipal that && person.equals(that.person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
