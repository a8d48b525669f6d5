package counterpart.web.correction.web;

import counterpart.web.correction.Corrections;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.CurrentUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Lets the account's page say how many corrections wait for a decision.
@ControllerAdvice("counterpart.web.account")
class PendingCorrectionsAdvice {

    private final Corrections corrections;
    private final CurrentUser access;

    PendingCorrectionsAdvice(Corrections corrections, CurrentUser access) {
        this.corrections = corrections;
        this.access = access;
    }

    @ModelAttribute("waiting")
    long waiting() {
        return access.person()
                .filter(AuthenticatedUser::mayApprove)
                .map(person -> corrections.countOpen())
                .orElse(0L);
    }
}
