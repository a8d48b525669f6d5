package counterpart.web.shortlist.web;

import counterpart.engine.Engine;
import counterpart.web.judgement.Judgements;
import counterpart.web.layout.PageController;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.user.CurrentUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the model attribute `keeping` to every page; it has no cost until a template uses it.
@ControllerAdvice(annotations = PageController.class)
class ShortlistWidgetAdvice {

    private final CurrentUser access;
    private final Shortlists lists;
    private final Judgements judgements;

    ShortlistWidgetAdvice(CurrentUser access, Shortlists lists, Judgements judgements) {
        this.access = access;
        this.lists = lists;
        this.judgements = judgements;
    }

    @ModelAttribute("keeping")
    ShortlistWidget keeping(Engine engine) {
        return new ShortlistWidget(access.person(), lists, judgements, engine);
    }
}
