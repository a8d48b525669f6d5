package counterpart.web.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Lets every page know who looks at it: `visitor`, absent when nobody is signed in.
@ControllerAdvice(annotations = Controller.class)
class VisitorModel {

    private final Access access;

    VisitorModel(Access access) {
        this.access = access;
    }

    @ModelAttribute("visitor")
    @Nullable
    Person visitor() {
        return access.person().orElse(null);
    }
}
