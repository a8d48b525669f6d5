package counterpart.web.institution;

import counterpart.engine.Engine;
import counterpart.engine.model.Institution;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.layout.ViewContext;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Shows the fields of an institution and the clusters that could use it.
@PageController
class InstitutionController {

    private final MessageSource messages;

    InstitutionController(MessageSource messages) {
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
        ViewContext view = new ViewContext(engine.data(), layout, Messages.of(messages, Layout.language(locale)));
        model.addAttribute("page", InstitutionPage.of(engine.details().institution(institution.id()), view));
        return "institution/institution";
    }
}
