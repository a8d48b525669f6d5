package counterpart.web.pages.shortlist;

import counterpart.engine.Engine;
import counterpart.web.access.Access;
import counterpart.web.shortlist.Judgements;
import counterpart.web.shortlist.Shortlists;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Lets every page offer to keep what it shows: `keeping`, which costs nothing until a template asks it.
@ControllerAdvice("counterpart.web.pages")
class KeepingModel {

    private final Access access;
    private final Shortlists lists;
    private final Judgements judgements;

    KeepingModel(Access access, Shortlists lists, Judgements judgements) {
        this.access = access;
        this.lists = lists;
        this.judgements = judgements;
    }

    @ModelAttribute("keeping")
    Keeping keeping(Engine engine) {
        return new Keeping(access.person(), lists, judgements, engine);
    }
}
