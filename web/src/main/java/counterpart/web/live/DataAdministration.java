package counterpart.web.live;

import counterpart.engine.MatchEngine;
import counterpart.web.access.Access;
import counterpart.web.audit.Act;
import counterpart.web.audit.AuditLog;
import counterpart.web.pages.Layout;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The data in service, for administrators.
@Controller
class DataAdministration {

    private final MatchEngine engine;
    private final DataExchange exchange;
    private final AuditLog audit;
    private final Access access;

    DataAdministration(MatchEngine engine, DataExchange exchange, AuditLog audit, Access access) {
        this.engine = engine;
        this.exchange = exchange;
        this.audit = audit;
        this.access = access;
    }

    @GetMapping("/admin/data")
    String data(Model model) {
        model.addAttribute("version", engine.dataset().version());
        model.addAttribute("built", engine.built());
        model.addAttribute("regions", engine.dataset().regions().size());
        model.addAttribute("institutions", engine.dataset().institutions().size());
        model.addAttribute("state", exchange.state());
        return "admin-data";
    }

    @PostMapping("/admin/data")
    String exchange(@ModelAttribute("layout") Layout layout) {
        if (exchange.begin()) {
            audit.record(
                    Act.DATA_EXCHANGED, access.signedIn().id(), engine.dataset().version(), "");
        }
        return "redirect:" + layout.link("/admin/data");
    }
}
