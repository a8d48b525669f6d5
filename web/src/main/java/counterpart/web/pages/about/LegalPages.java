package counterpart.web.pages.about;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Imprint and privacy, filled from `counterpart.imprint.*`.
@Controller
class LegalPages {

    private final ImprintSettings settings;

    LegalPages(ImprintSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/imprint")
    String imprint(Model model) {
        model.addAttribute("operator", settings);
        return "imprint";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("operator", settings);
        return "privacy";
    }
}
