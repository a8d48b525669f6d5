package counterpart.web.account.signin;

import counterpart.web.account.Account;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.SecretToken;
import counterpart.web.user.UserPrincipal;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;

/// A user who signed in with a password.
///
/// @param stamp changes with the password, which ends older sessions
record AccountPrincipal(AuthenticatedUser person, String stamp) implements UserPrincipal, Principal, Serializable {

    static AccountPrincipal of(Account account) {
        return new AccountPrincipal(account.person(), stamp(account));
    }

    static String stamp(Account account) {
        return Optional.ofNullable(account.passwordHash())
                .map(SecretToken::hash)
                .orElse("");
    }

    @Override
    public String getName() {
        return person.id().toString();
    }
}
