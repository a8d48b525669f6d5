package counterpart.web.user;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Looks people up for features that name them: owners, people to share with.
public interface UserDirectory {

    /// Somebody who may sign in.
    Optional<AuthenticatedUser> person(UUID account);

    /// Somebody who may sign in, by her e-mail address in any case.
    Optional<AuthenticatedUser> personByEmail(String email);

    /// All who may sign in, by name.
    List<AuthenticatedUser> people();
}
