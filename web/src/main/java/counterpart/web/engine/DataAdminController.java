package counterpart.web.engine;

import counterpart.engine.Engine;
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
class DataAdminController {

    private final DataReloadService reload;
    private final AuditLog audit;
    private final Access access;

    DataAdminController(DataReloadService reload, AuditLog audit, Access access) {
        this.reload = reload;
        this.audit = audit;
        this.access = access;
    }

    @GetMapping("/admin/data")
    String data(Engine engine, Model model) {
        model.addAttribute("version", engine.data().version());
        model.addAttribute("built", engine.built());
        model.addAttribute("regions", engine.data().regions().size());
        model.addAttribute("institutions", engine.data().institutions().size());
        model.addAttribute("state", reload.state());
        return "admin-data";
    }

    @PostMapping("/admin/data")
    String reload(Engine engine, @ModelAttribute("layout") Layout layout) {
        if (reload.begin()) {
            audit.record(
                    Act.DATA_EXCHANGED, access.signedIn().id(), engine.data().version(), "");
        }
        return "redirect:" + layout.link("/admin/data");
    }
}
