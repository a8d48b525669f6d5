package counterpart.web.user;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds users for features that refer to them: owners, users to share with.
public interface UserDirectory {

    /// A user who may sign in.
    Optional<AuthenticatedUser> person(UUID account);

    /// All users who may sign in, ordered by name.
    List<AuthenticatedUser> people();
}
