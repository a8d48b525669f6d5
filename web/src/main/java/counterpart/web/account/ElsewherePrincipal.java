package counterpart.web.account;

import counterpart.web.access.Person;
import counterpart.web.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Somebody who signed in elsewhere, during the request in which she comes back; later ones know her as everybody else.
final class ElsewherePrincipal extends DefaultOidcUser implements SignedIn {

    private static final long serialVersionUID = 1;

    private final Person person;

    ElsewherePrincipal(Person person, OidcUser user) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.person = person;
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public String getName() {
        return person.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ElsewherePrincipal that && person.equals(that.person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
