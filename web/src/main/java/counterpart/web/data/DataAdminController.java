package counterpart.web.data;

import counterpart.engine.Engine;
import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.engine.DataReloadService;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.user.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
/// The data in service, for administrators.

@PageController
class DataAdminController {

    private final DataReloadService reload;
    private final AuditLog audit;
    private final CurrentUser access;
    private final MessageSource messages;
    private final Clock clock;
    private final ObjectProvider<DataExchangeFollower> follower;

    DataAdminController(
            DataReloadService reload,
            AuditLog audit,
            CurrentUser access,
            MessageSource messages,
            Clock clock,
            ObjectProvider<DataExchangeFollower> follower) {
        this.reload = reload;
        this.audit = audit;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
        this.follower = follower;
    }

    @GetMapping("/admin/data")
    String data(Engine engine, Locale locale, Model model) {
        model.addAttribute("version", engine.data().version());
        model.addAttribute("built", engine.built());
        model.addAttribute("regions", engine.data().regions().size());
        model.addAttribute("institutions", engine.data().institutions().size());
        model.addAttribute("state", reload.state());
        Messages texts = Messages.of(messages, Layout.language(locale));
        model.addAttribute("renewals", FactToRenew.all(engine.data(), LocalDate.now(clock), texts));
        return "data/data";
    }

    @PostMapping("/admin/data")
    String reload(Engine engine, @ModelAttribute(name = "layout", binding = false) Layout layout) {
        if (reload.begin()) {
            audit.record(
                    AuditAction.DATA_EXCHANGED,
                    access.signedIn().id(),
                    engine.data().version(),
                    "");
            follower.ifAvailable(DataExchangeFollower::ignoreUntilNow);
        }
        return "redirect:" + layout.link("/admin/data");
    }
}
