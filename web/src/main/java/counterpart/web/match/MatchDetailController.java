package counterpart.web.match;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.RegionId;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageAddress;
import counterpart.web.layout.PageController;
import counterpart.web.match.request.MatchPageParser;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
/// The reasons for one region, whatever its rank: by its address below the list, or by a name that a user typed.

@PageController
class MatchDetailController {

    private final MatchPageParser questions;
    private final MessageSource messages;
    private final Clock clock;

    MatchDetailController(MatchPageParser questions, MessageSource messages, Clock clock) {
        this.questions = questions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/clusters/{id}/regions/{region}")
    String ofCluster(
            Engine engine,
            @PathVariable String id,
            @PathVariable String region,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Cluster cluster = cluster(engine, id);
        model.addAttribute("heading", cluster.name().in(Layout.language(locale)));
        return show(engine, asked(engine, cluster, request), region, locale, model);
    }

    @GetMapping("/match/regions/{region}")
    String inWords(Engine engine, @PathVariable String region, HttpServletRequest request, Locale locale, Model model) {
        MatchQuestion asked = questions
                .ofProfile(engine, PageParameters.of(request.getParameterMap()), new ParameterBinder())
                .orElseThrow(MatchDetailController::missing);
        return show(engine, asked, region, locale, model);
    }

    /// Redirects to the region of a name or code, or to the search when there is none.
    @GetMapping({"/clusters/{id}/regions", "/match/regions"})
    String find(
            Engine engine,
            @PathVariable(required = false) Optional<String> id,
            @RequestParam(defaultValue = "") String region,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletRequest request) {
        PageAddress here = id.map(known -> asked(engine, cluster(engine, known), request))
                .or(() -> questions.ofProfile(
                        engine, PageParameters.of(request.getParameterMap()), new ParameterBinder()))
                .map(MatchQuestion::address)
                .orElseThrow(MatchDetailController::missing);
        PageAddress there = named(engine, region)
                .map(found -> here.at(here.path() + "/regions/" + found.value()))
                .orElseGet(() -> PageAddress.of("/search").with("q", region));
        return "redirect:" + layout.link(there.toString());
    }

    private Optional<RegionId> named(Engine engine, String region) {
        Set<RegionId> codes = engine.data().regionsOf(region.strip().toUpperCase(Locale.ROOT));
        return codes.size() == 1
                ? codes.stream().findFirst()
                : engine.search().regions(region, Set.of(), 0, 1).items().stream()
                        .findFirst()
                        .map(found -> found.id());
    }

    private String show(Engine engine, MatchQuestion asked, String region, Locale locale, Model model) {
        Set<RegionId> found = engine.data().regionsOf(region.toUpperCase(Locale.ROOT));
        if (found.size() != 1) {
            throw missing();
        }
        Messages texts = Messages.of(messages, Layout.language(locale));
        model.addAttribute(
                "page", MatchDetailPage.of(asked, found.iterator().next(), engine, LocalDate.now(clock), texts));
        return "match/detail";
    }

    private MatchQuestion asked(Engine engine, Cluster cluster, HttpServletRequest request) {
        return questions.ofCluster(
                engine, cluster, PageParameters.of(request.getParameterMap()), new ParameterBinder());
    }

    private static Cluster cluster(Engine engine, String id) {
        return engine.data().findCluster(id.toLowerCase(Locale.ROOT)).orElseThrow(MatchDetailController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
