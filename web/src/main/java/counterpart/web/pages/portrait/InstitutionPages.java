package counterpart.web.pages.portrait;

import counterpart.engine.Engine;
import counterpart.engine.model.Institution;
import counterpart.web.pages.Layout;
import counterpart.web.pages.Texts;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What an institution works on, and which clusters could use it.
@Controller
class InstitutionPages {

    private final MessageSource messages;

    InstitutionPages(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/institutions/{id}")
    String institution(
            Engine engine,
            @PathVariable String id,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        Institution institution = engine.data()
                .findInstitution(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        View view = new View(engine.data(), layout, Texts.of(messages, Layout.language(locale)));
        model.addAttribute("page", InstitutionPage.of(engine.details().institution(institution.id()), view));
        return "institution";
    }
}
