package counterpart.web.correction;

import counterpart.web.access.Access;
import counterpart.web.access.Person;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Lets the account's page say how many corrections wait for a decision.
@ControllerAdvice("counterpart.web.account")
class CorrectionsModel {

    private final Corrections corrections;
    private final Access access;

    CorrectionsModel(Corrections corrections, Access access) {
        this.corrections = corrections;
        this.access = access;
    }

    @ModelAttribute("waiting")
    long waiting() {
        return access.person()
                .filter(Person::mayApprove)
                .map(person -> corrections.countOpen())
                .orElse(0L);
    }
}
