package counterpart.web.pages.gaps;

import counterpart.engine.Engine;
import counterpart.engine.matching.Holding;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Language;
import counterpart.engine.view.GapCoverView;
import counterpart.web.pages.Address;
import counterpart.web.pages.Layout;
import counterpart.web.pages.match.Asked;
import counterpart.web.pages.match.Parameters;
import counterpart.web.pages.match.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Covers the gaps of a cluster, or of a profile in one's own words; the address asks as that of the matches does.
@Controller
class GapPages {

    private static final String HOLDS = "holds";
    private static final int COMPARABLE = 4;

    private final Questions questions;
    private final Clock clock;

    GapPages(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/clusters/{id}/gaps")
    String ofCluster(Engine engine, @PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Cluster cluster = engine.data()
                .findCluster(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Parameters parameters = new Parameters(request.getParameterMap());
        return show(
                engine, questions.ofCluster(engine, cluster, parameters), parameters, Layout.language(locale), model);
    }

    @GetMapping("/match/gaps")
    String inWords(Engine engine, HttpServletRequest request, Locale locale, Model model) {
        Parameters parameters = new Parameters(request.getParameterMap());
        Optional<Asked> asked = questions.inWords(engine, parameters);
        if (asked.isEmpty()) {
            model.addAttribute(
                    "text", Optional.ofNullable(request.getParameter("text")).orElse(""));
            return "describe";
        }
        return show(engine, asked.get(), parameters, Layout.language(locale), model);
    }

    private String show(Engine engine, Asked asked, Parameters parameters, Language language, Model model) {
        Holding holding = parameters.one(HOLDS, Holding::ofKey).orElse(Holding.USUAL);
        GapCoverView cover = GapCoverView.of(
                engine.ranking().gapCover(asked.query(LocalDate.now(clock)), holding), engine.data(), language);
        Address matches = asked.address();
        asked.cluster()
                .ifPresent(
                        cluster -> model.addAttribute("heading", cluster.name().in(language)));
        model.addAttribute("asked", asked);
        model.addAttribute("page", GapPage.of(cover, engine.data(), language));
        model.addAttribute("matches", matches);
        model.addAttribute("address", new Address(asked.path() + "/gaps", matches.parameters()));
        model.addAttribute("compare", compare(asked, cover));
        model.addAttribute("holdings", Holding.keys());
        model.addAttribute(
                "continents",
                Arrays.stream(Continent.values())
                        .filter(continent -> continent != Continent.AN)
                        .map(Continent::name)
                        .toList());
        model.addAttribute("ignored", parameters.ignored());
        return "gaps";
    }

    /// The chosen regions side by side, where they are two to four.
    private static Optional<Address> compare(Asked asked, GapCoverView cover) {
        List<String> ids =
                cover.regions().stream().map(choice -> choice.region().id()).toList();
        Address question = new Address("/compare", asked.address().parameters()).with("region", ids);
        Address address = asked.cluster()
                .map(cluster -> question.with("cluster", cluster.id()))
                .orElse(question);
        return Optional.of(address).filter(there -> ids.size() > 1 && ids.size() <= COMPARABLE);
    }
}
