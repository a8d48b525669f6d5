package counterpart.web.access;

import counterpart.web.problem.ProblemKind;
import counterpart.web.problem.Refusal;
import counterpart.web.problem.Wrong;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is asking, for features to inject. Never touches the database.
@Component
public class Access {

    /// Who is signed in, with the role she has now.
    public Optional<Person> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .map(SignedIn::person);
    }

    /// The person who is signed in.
    ///
    /// @throws Refusal NOT_SIGNED_IN when nobody is
    public Person signedIn() {
        return person().orElseThrow(
                        () -> new Refusal(ProblemKind.NOT_SIGNED_IN, Wrong.of("request", "", Wrong.text("signed-in"))));
    }

    /// Whether somebody is signed in who may change what belongs to a cluster.
    public boolean mayEdit(String cluster) {
        return person().filter(person -> person.mayEdit(cluster)).isPresent();
    }

    /// Makes sure that who is signed in may change what belongs to a cluster.
    ///
    /// @throws Refusal NOT_SIGNED_IN, or FORBIDDEN when it is not a cluster of hers
    public Person editing(String cluster) {
        Person person = signedIn();
        if (!person.mayEdit(cluster)) {
            throw new Refusal(ProblemKind.FORBIDDEN, Wrong.of("cluster", cluster, Wrong.text("own-cluster")));
        }
        return person;
    }
}
