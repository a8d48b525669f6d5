package counterpart.web.about;

import counterpart.web.layout.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Imprint and privacy, filled from `counterpart.imprint.*`.
@PageController
class LegalController {

    private final ImprintSettings settings;

    LegalController(ImprintSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/imprint")
    String imprint(Model model) {
        model.addAttribute("operator", settings);
        return "about/imprint";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("operator", settings);
        return "about/privacy";
    }
}
