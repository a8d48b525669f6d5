package counterpart.web.account;

import counterpart.web.Session;
import counterpart.web.user.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

/// Makes accounts in the application under test, the way people get them.
public final class TestAccounts {

    public static final String PASSWORD = "long enough for a test";

    private final AccountService people;
    private final int port;

    public TestAccounts(ApplicationContext application, int port) {
        people = application.getBean(AccountService.class);
        this.port = port;
    }

    /// @return the e-mail address of a new account
    public String join(Role role, String... clusters) {
        String email = role.key() + "-" + UUID.randomUUID() + "@example.org";
        try {
            join(email, role, clusters);
        } catch (OptimisticLockingFailureException | AccountException e) {
            // The server's first start ended it just now: it makes an invitation of its own.
            join(email, role, clusters);
        }
        return email;
    }

    private void join(String email, Role role, String... clusters) {
        people.join(people.invite(role, Set.of(clusters), "test", null), "Ada " + role.key(), email, PASSWORD);
    }

    /// Somebody new who has signed in.
    public Session signedIn(Role role, String... clusters) {
        return new Session(port).signIn(join(role, clusters), PASSWORD);
    }

    /// @return the token of a new invitation
    public String invite(Role role) {
        return people.invite(role, Set.of(), "test", null);
    }
}
