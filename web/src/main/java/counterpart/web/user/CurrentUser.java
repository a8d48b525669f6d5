package counterpart.web.user;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is asking, for features to inject. Never touches the database.
@Component
public class CurrentUser {

    /// Who is signed in, with the role she has now.
    public Optional<AuthenticatedUser> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(UserPrincipal.class::isInstance)
                .map(UserPrincipal.class::cast)
                .map(UserPrincipal::person);
    }

    /// The person who is signed in.
    ///
    /// @throws InvalidRequestException NOT_SIGNED_IN when nobody is
    public AuthenticatedUser signedIn() {
        return person().orElseThrow(() -> new InvalidRequestException(
                ProblemKind.NOT_SIGNED_IN, Violation.of("request", "", Violation.text("signed-in"))));
    }

    /// Whether somebody is signed in who may change what belongs to a cluster.
    public boolean mayEdit(String cluster) {
        return person().filter(person -> person.mayEdit(cluster)).isPresent();
    }

    /// Makes sure that who is signed in may change what belongs to a cluster.
    ///
    /// @throws InvalidRequestException NOT_SIGNED_IN, or FORBIDDEN when it is not a cluster of hers
    public AuthenticatedUser editing(String cluster) {
        AuthenticatedUser person = signedIn();
        if (!person.mayEdit(cluster)) {
            throw new InvalidRequestException(
                    ProblemKind.FORBIDDEN, Violation.of("cluster", cluster, Violation.text("own-cluster")));
        }
        return person;
    }
}
