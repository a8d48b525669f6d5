package counterpart.web.gap;

import counterpart.engine.Engine;
import counterpart.engine.json.match.GapCoverageJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.gap.HoldingLevel;
import counterpart.web.error.ViolationMessages;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageAddress;
import counterpart.web.layout.PageController;
import counterpart.web.match.request.GapParameters;
import counterpart.web.match.request.MatchPageParser;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Covers the gaps of a cluster or a free-text profile; the address has the same parameters as that of the
/// matches.
@PageController
public class GapController {

    private static final String HOLDS = "holds";
    private static final int COMPARABLE = 4;

    private final MatchPageParser questions;
    private final ViolationMessages violations;
    private final Clock clock;

    GapController(MatchPageParser questions, ViolationMessages violations, Clock clock) {
        this.questions = questions;
        this.violations = violations;
        this.clock = clock;
    }

    @GetMapping("/clusters/{id}/gaps")
    String ofCluster(Engine engine, @PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Cluster cluster = engine.data()
                .findCluster(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PageParameters parameters = PageParameters.of(request.getParameterMap());
        ParameterBinder reading = new ParameterBinder();
        MatchQuestion question = questions.ofCluster(engine, cluster, parameters, reading);
        HoldingLevel holding = holding(parameters, reading);
        addIgnored(reading, locale, model);
        return show(engine, question, holding, Layout.language(locale), model);
    }

    @GetMapping("/match/gaps")
    String inWords(Engine engine, HttpServletRequest request, Locale locale, Model model) {
        PageParameters parameters = PageParameters.of(request.getParameterMap());
        ParameterBinder reading = new ParameterBinder();
        Optional<MatchQuestion> asked = questions.ofProfile(engine, parameters, reading);
        HoldingLevel holding = holding(parameters, reading);
        addIgnored(reading, locale, model);
        if (asked.isEmpty()) {
            model.addAttribute(
                    "text", Optional.ofNullable(request.getParameter("text")).orElse(""));
            return "search/describe";
        }
        return show(engine, asked.get(), holding, Layout.language(locale), model);
    }

    private static HoldingLevel holding(PageParameters parameters, ParameterBinder reading) {
        return GapParameters.holding(parameters.one(HOLDS, reading), reading);
    }

    private void addIgnored(ParameterBinder reading, Locale locale, Model model) {
        model.addAttribute("ignored", violations.of(reading.violations(), Layout.language(locale)));
    }

    private String show(Engine engine, MatchQuestion asked, HoldingLevel holding, Language language, Model model) {
        GapCoverageJson cover = GapCoverageJson.of(
                engine.ranking().gapCover(asked.query(LocalDate.now(clock)), holding), engine.data(), language);
        PageAddress matches = asked.address();
        asked.cluster()
                .ifPresent(
                        cluster -> model.addAttribute("heading", cluster.name().in(language)));
        model.addAttribute("asked", asked);
        model.addAttribute("page", GapPage.of(cover, engine.data(), language));
        model.addAttribute("matches", matches);
        model.addAttribute("address", new PageAddress(asked.path() + "/gaps", matches.parameters()));
        model.addAttribute("compare", compare(asked, cover));
        model.addAttribute("holdings", HoldingLevel.keys());
        model.addAttribute(
                "continents",
                Arrays.stream(Continent.values())
                        .filter(continent -> continent != Continent.AN)
                        .map(Continent::name)
                        .toList());
        return "gap/gaps";
    }

    /// The comparison of the chosen regions, if there are two to four.
    private static Optional<PageAddress> compare(MatchQuestion asked, GapCoverageJson cover) {
        List<String> ids =
                cover.regions().stream().map(choice -> choice.region().id()).toList();
        PageAddress question = new PageAddress("/compare", asked.address().parameters()).with("region", ids);
        PageAddress address = asked.cluster()
                .map(cluster -> question.with("cluster", cluster.id()))
                .orElse(question);
        return Optional.of(address).filter(there -> ids.size() > 1 && ids.size() <= COMPARABLE);
    }
}
