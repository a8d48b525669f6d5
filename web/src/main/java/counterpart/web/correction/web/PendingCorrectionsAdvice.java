package counterpart.web.correction.web;

import counterpart.web.correction.Corrections;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.CurrentUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the number of pending corrections to the account page.
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
