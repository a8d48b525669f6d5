package counterpart.web.programme;

import counterpart.engine.Engine;
import counterpart.engine.model.Programme;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.layout.ViewContext;
import counterpart.web.layout.map.WorldOutline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Shows possible funding: all programmes, and one with its conditions.
@PageController
class ProgrammeController {

    private final MessageSource messages;
    private final WorldOutline outline;
    private final Clock clock;

    ProgrammeController(MessageSource messages, WorldOutline outline, Clock clock) {
        this.messages = messages;
        this.outline = outline;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    String programmes(
            Engine engine,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        ViewContext view = view(engine, layout, locale);
        List<ProgrammeItem> all =
                engine.ranking().funding(Optional.empty(), Optional.empty(), LocalDate.now(clock)).stream()
                        .map(funding -> ProgrammeItem.of(funding, view))
                        .toList();
        model.addAttribute(
                "groups",
                Stream.of("open", "check", "precedent")
                        .map(standing -> new Group(
                                standing,
                                all.stream()
                                        .filter(one -> one.standing().equals(standing))
                                        .toList()))
                        .filter(group -> !group.programmes().isEmpty())
                        .toList());
        return "programme/programmes";
    }

    @GetMapping("/programmes/{id}")
    String programme(
            Engine engine,
            @PathVariable String id,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        Programme programme = engine.data()
                .findProgramme(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                ProgrammePage.of(
                        engine.details().programme(programme.id(), LocalDate.now(clock)),
                        view(engine, layout, locale)));
        model.addAttribute("outline", outline);
        return "programme/programme";
    }

    private ViewContext view(Engine engine, Layout layout, Locale locale) {
        return new ViewContext(engine.data(), layout, Messages.of(messages, Layout.language(locale)));
    }

    /// Programmes with the same standing.
    record Group(String standing, List<ProgrammeItem> programmes) {}
}
