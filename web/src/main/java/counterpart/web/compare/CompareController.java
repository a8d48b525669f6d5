package counterpart.web.compare;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageAddress;
import counterpart.web.layout.PageController;
import counterpart.web.match.request.LenientParameters;
import counterpart.web.match.request.MatchPageState;
import counterpart.web.match.request.MatchPageStateParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Compares regions for a cluster or a free-text profile; with fewer than two regions, lists regions to choose
/// from.
@PageController
public class CompareController {

    private static final String CLUSTER = "cluster";
    private static final String REGION = "region";
    private static final int OFFERED = 12;

    private final MatchPageStateParser questions;
    private final Clock clock;

    CompareController(MatchPageStateParser questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/compare")
    String compare(Engine engine, HttpServletRequest request, Locale locale, Model model) {
        LenientParameters parameters = new LenientParameters(request.getParameterMap());
        Language language = Layout.language(locale);
        Optional<MatchPageState> asked = parameters
                .one(CLUSTER, each -> cluster(engine, each))
                .map(cluster -> questions.ofCluster(engine, cluster, parameters))
                .or(() -> questions.inWords(engine, parameters));
        Set<RegionId> regions = parameters.all(REGION, each -> region(engine, each));
        model.addAttribute("ignored", parameters.ignored());
        if (asked.isEmpty()) {
            model.addAttribute("clusters", clusters(engine, language));
            model.addAttribute("chosen", regions);
            return "compare-cluster";
        }
        show(engine, asked.get(), List.copyOf(regions), language, model);
        return regions.size() < 2 ? "compare-choose" : "compare";
    }

    private void show(Engine engine, MatchPageState asked, List<RegionId> regions, Language language, Model model) {
        List<RegionId> compared = regions.stream().limit(ComparePage.MOST).toList();
        LocalDate today = LocalDate.now(clock);
        PageAddress address = address(asked);
        asked.cluster()
                .ifPresent(
                        cluster -> model.addAttribute("heading", cluster.name().in(language)));
        model.addAttribute("asked", asked);
        model.addAttribute("address", address);
        model.addAttribute("tooMany", regions.size() > compared.size());
        if (compared.size() < ComparePage.MOST) {
            model.addAttribute(
                    "offers",
                    engine.ranking().match(asked.query(today).withLimit(OFFERED)).matches().stream()
                            .map(match -> RegionOption.of(match, compared, engine.data(), language))
                            .toList());
        }
        if (compared.size() > 1) {
            model.addAttribute(
                    "page",
                    ComparePage.of(
                            engine.ranking().compare(asked.query(today), compared), address, engine.data(), language));
        }
    }

    /// The query as parameters of this page, without regions.
    private static PageAddress address(MatchPageState asked) {
        PageAddress address =
                new PageAddress("/compare", asked.address().parameters()).without("limit", "onePerCountry");
        return asked.cluster()
                .map(cluster -> address.with(CLUSTER, cluster.id()))
                .orElse(address);
    }

    private Optional<Cluster> cluster(Engine engine, String id) {
        return engine.data().findCluster(id.toLowerCase(Locale.ROOT));
    }

    private Optional<RegionId> region(Engine engine, String code) {
        Set<RegionId> found = engine.data().regionsOf(code.toUpperCase(Locale.ROOT));
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private List<Option> clusters(Engine engine, Language language) {
        return engine.data().clusters().stream()
                .map(cluster -> new Option(cluster.id(), cluster.name().in(language)))
                .sorted(Comparator.comparing(Option::name, Collator.getInstance(language.locale())))
                .toList();
    }

    /// A cluster as an option.
    record Option(String id, String name) {}
}
