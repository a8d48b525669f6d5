package counterpart.web.user;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The user of the current request, for injection. Never accesses the database.
@Component
public class CurrentUser {

    /// The signed-in user, with their current role.
    public Optional<AuthenticatedUser> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(UserPrincipal.class::isInstance)
                .map(UserPrincipal.class::cast)
                .map(UserPrincipal::person);
    }

    /// The signed-in user.
    ///
    /// @throws InvalidRequestException NOT_SIGNED_IN when there is no signed-in user
    public AuthenticatedUser signedIn() {
        return person().orElseThrow(() -> new InvalidRequestException(
                ProblemKind.NOT_SIGNED_IN, Violation.of("request", "", Violation.text("signed-in"))));
    }

    /// The id of the API key with which the request was sent.
    ///
    /// @throws InvalidRequestException NOT_SIGNED_IN when there is none
    public UUID key() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(KeyPrincipal.class::isInstance)
                .map(KeyPrincipal.class::cast)
                .map(KeyPrincipal::key)
                .orElseThrow(() -> new InvalidRequestException(
                        ProblemKind.NOT_SIGNED_IN, Violation.of("request", "", Violation.text("signed-in"))));
    }

    /// Whether the signed-in user may change the data of a cluster; false without one.
    public boolean mayEdit(String cluster) {
        return person().filter(person -> person.mayEdit(cluster)).isPresent();
    }

    /// Requires that the signed-in user may change the data of a cluster.
    ///
    /// @throws InvalidRequestException NOT_SIGNED_IN, or FORBIDDEN when the user does not manage the cluster
    public AuthenticatedUser editing(String cluster) {
        AuthenticatedUser person = signedIn();
        if (!person.mayEdit(cluster)) {
            throw new InvalidRequestException(
                    ProblemKind.FORBIDDEN, Violation.of("cluster", cluster, Violation.text("own-cluster")));
        }
        return person;
    }
}
