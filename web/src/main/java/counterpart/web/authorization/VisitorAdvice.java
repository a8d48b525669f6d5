package counterpart.web.authorization;

import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the signed-in user to every page as `visitor`; absent without a signed-in user.
@ControllerAdvice(annotations = Controller.class)
class VisitorAdvice {

    private final CurrentUser access;

    VisitorAdvice(CurrentUser access) {
        this.access = access;
    }

    @ModelAttribute("visitor")
    @Nullable
    AuthenticatedUser visitor() {
        return access.person().orElse(null);
    }
}
