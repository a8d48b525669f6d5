package counterpart.web.match;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.web.error.Violation;
import counterpart.web.error.ViolationMessages;
import counterpart.web.layout.ClusterNotice;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageAddress;
import counterpart.web.layout.PageController;
import counterpart.web.layout.map.WorldOutline;
import counterpart.web.match.request.MatchPageParser;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The matches page: regions that complement a cluster or a free-text profile.
@PageController
public class MatchController {

    /// Marks an address from the form: it is long and is redirected to the shortest address of the same query.
    private static final String FORM = "form";

    private final MatchPageParser questions;
    private final ViolationMessages violations;
    private final FilterOptions filters;
    private final WorldOutline outline;
    private final MessageSource messages;
    private final Clock clock;

    MatchController(
            MatchPageParser questions,
            ViolationMessages violations,
            FilterOptions filters,
            WorldOutline outline,
            MessageSource messages,
            Clock clock) {
        this.questions = questions;
        this.violations = violations;
        this.filters = filters;
        this.outline = outline;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/clusters/{id}")
    Object ofCluster(Engine engine, @PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Cluster cluster = engine.data()
                .findCluster(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PageParameters parameters = PageParameters.of(request.getParameterMap());
        ParameterBinder reading = new ParameterBinder();
        MatchQuestion question = questions.ofCluster(engine, cluster, parameters, reading);
        return show(engine, question, parameters.has(FORM), reading, Layout.language(locale), model);
    }

    @GetMapping("/match")
    Object inWords(Engine engine, HttpServletRequest request, Locale locale, Model model) {
        PageParameters parameters = PageParameters.of(request.getParameterMap());
        ParameterBinder reading = new ParameterBinder();
        Optional<MatchQuestion> asked = questions.ofProfile(engine, parameters, reading);
        if (asked.isEmpty()) {
            addIgnored(reading.violations(), locale, model);
            model.addAttribute(
                    "text", Optional.ofNullable(request.getParameter("text")).orElse(""));
            return "search/describe";
        }
        return show(engine, asked.get(), parameters.has(FORM), reading, Layout.language(locale), model);
    }

    private void addIgnored(List<Violation> ignored, Locale locale, Model model) {
        model.addAttribute("ignored", violations.of(ignored, Layout.language(locale)));
    }

    /// A form with an invalid value is answered at its own address, so that its message is not lost.
    private Object show(
            Engine engine,
            MatchQuestion asked,
            boolean fromForm,
            ParameterBinder reading,
            Language language,
            Model model) {
        if (fromForm && reading.violations().isEmpty()) {
            return seeOther(asked.address(), language);
        }
        model.addAttribute("unknown", UnknownField.of(reading.violations(), asked, engine.data(), language));
        addIgnored(UnknownField.others(reading.violations()), language.locale(), model);
        Messages texts = Messages.of(messages, language);
        MatchPage page = MatchPage.of(asked, engine, LocalDate.now(clock), texts);
        model.addAttribute("page", page);
        asked.cluster()
                .ifPresent(
                        cluster -> model.addAttribute("heading", cluster.name().in(language)));
        asked.cluster()
                .flatMap(cluster -> ClusterNotice.of(cluster, engine.data(), texts))
                .ifPresent(notice -> model.addAttribute("clusterNotice", notice));
        model.addAttribute("outline", outline);
        model.addAttribute("filters", filters.of(engine, language));
        return "match/matches";
    }

    private static View seeOther(PageAddress address, Language language) {
        RedirectView view = new RedirectView(address.in(language).toString(), true, false, false);
        view.setPropagateQueryParams(false);
        return view;
    }
}
