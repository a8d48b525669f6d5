package counterpart.web.pages.compare;

import counterpart.engine.MatchEngine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.web.pages.Address;
import counterpart.web.pages.Layout;
import counterpart.web.pages.match.Asked;
import counterpart.web.pages.match.Parameters;
import counterpart.web.pages.match.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Compares regions for a cluster, or for a profile in one's own words; while there are fewer than two, offers them.
@Controller
class ComparePages {

    private static final String CLUSTER = "cluster";
    private static final String REGION = "region";
    private static final int OFFERED = 12;

    private final MatchEngine engine;
    private final Questions questions;
    private final Clock clock;

    ComparePages(MatchEngine engine, Questions questions, Clock clock) {
        this.engine = engine;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/compare")
    String compare(HttpServletRequest request, Locale locale, Model model) {
        Parameters parameters = new Parameters(request.getParameterMap());
        Language language = Layout.language(locale);
        Optional<Asked> asked = parameters
                .one(CLUSTER, this::cluster)
                .map(cluster -> questions.ofCluster(cluster, parameters))
                .or(() -> questions.inWords(parameters));
        Set<RegionId> regions = parameters.all(REGION, this::region);
        model.addAttribute("ignored", parameters.ignored());
        if (asked.isEmpty()) {
            model.addAttribute("clusters", clusters(language));
            model.addAttribute("chosen", regions);
            return "compare-cluster";
        }
        show(asked.get(), List.copyOf(regions), language, model);
        return regions.size() < 2 ? "compare-choose" : "compare";
    }

    private void show(Asked asked, List<RegionId> regions, Language language, Model model) {
        List<RegionId> compared = regions.stream().limit(ComparePage.MOST).toList();
        LocalDate today = LocalDate.now(clock);
        Address address = address(asked);
        asked.cluster()
                .ifPresent(
                        cluster -> model.addAttribute("heading", cluster.name().in(language)));
        model.addAttribute("asked", asked);
        model.addAttribute("address", address);
        model.addAttribute("tooMany", regions.size() > compared.size());
        if (compared.size() < ComparePage.MOST) {
            model.addAttribute(
                    "offers",
                    engine.match(asked.query(today).withLimit(OFFERED)).matches().stream()
                            .map(match -> Offer.of(match, compared, engine.dataset(), language))
                            .toList());
        }
        if (compared.size() > 1) {
            model.addAttribute(
                    "page",
                    ComparePage.of(engine.compare(asked.query(today), compared), address, engine.dataset(), language));
        }
    }

    /// The question as parameters of this page, without regions.
    private static Address address(Asked asked) {
        Address address = new Address("/compare", asked.address().parameters()).without("limit", "diversify");
        return asked.cluster()
                .map(cluster -> address.with(CLUSTER, cluster.id()))
                .orElse(address);
    }

    private Optional<Cluster> cluster(String id) {
        return engine.dataset().findCluster(id.toLowerCase(Locale.ROOT));
    }

    private Optional<RegionId> region(String code) {
        Set<RegionId> found = engine.dataset().regionsOf(code.toUpperCase(Locale.ROOT));
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private List<Option> clusters(Language language) {
        return engine.dataset().clusters().stream()
                .map(cluster -> new Option(cluster.id(), cluster.name().in(language)))
                .sorted(Comparator.comparing(Option::name, Collator.getInstance(language.locale())))
                .toList();
    }

    /// A cluster to choose.
    record Option(String id, String name) {}
}
