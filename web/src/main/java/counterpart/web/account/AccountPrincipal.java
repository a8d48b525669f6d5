package counterpart.web.account;

import counterpart.web.access.Person;
import counterpart.web.access.SignedIn;
import counterpart.web.access.Token;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;

/// Somebody who signed in here.
///
/// @param stamp changes with the password: older sessions end then
record AccountPrincipal(Person person, String stamp) implements SignedIn, Principal, Serializable {

    static AccountPrincipal of(Account account) {
        return new AccountPrincipal(account.person(), stamp(account));
    }

    static String stamp(Account account) {
        return Optional.ofNullable(account.passwordHash()).map(Token::hash).orElse("");
    }

    @Override
    public String getName() {
        return person.id().toString();
    }
}
