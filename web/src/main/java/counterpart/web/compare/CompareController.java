package counterpart.web.compare;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.web.error.Violation;
import counterpart.web.error.ViolationMessages;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageAddress;
import counterpart.web.layout.PageController;
import counterpart.web.match.request.MatchPageParser;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
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

    private final MatchPageParser questions;
    private final EntityLookup lookup;
    private final ViolationMessages violations;
    private final Clock clock;

    CompareController(MatchPageParser questions, EntityLookup lookup, ViolationMessages violations, Clock clock) {
        this.questions = questions;
        this.lookup = lookup;
        this.violations = violations;
        this.clock = clock;
    }

    @GetMapping("/compare")
    String compare(Engine engine, HttpServletRequest request, Locale locale, Model model) {
        PageParameters parameters = PageParameters.of(request.getParameterMap());
        ParameterBinder reading = new ParameterBinder();
        Language language = Layout.language(locale);
        Optional<MatchQuestion> asked = question(engine, parameters, reading);
        Set<RegionId> regions = regions(engine, parameters.all(REGION), reading);
        model.addAttribute("ignored", violations.of(reading.violations(), language));
        if (asked.isEmpty()) {
            model.addAttribute("clusters", clusters(engine, language));
            model.addAttribute("chosen", regions);
            return "compare/cluster";
        }
        show(engine, asked.get(), List.copyOf(regions), language, model);
        return regions.size() < 2 ? "compare/choose" : "compare/compare";
    }

    private Optional<MatchQuestion> question(Engine engine, PageParameters parameters, ParameterBinder reading) {
        return Optional.ofNullable(parameters.one(CLUSTER, reading))
                .flatMap(id -> lookup.cluster(engine, CLUSTER, id, reading))
                .map(cluster -> questions.ofCluster(engine, cluster, parameters, reading))
                .or(() -> questions.ofProfile(engine, parameters, reading));
    }

    private void show(Engine engine, MatchQuestion asked, List<RegionId> regions, Language language, Model model) {
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
    private static PageAddress address(MatchQuestion asked) {
        PageAddress address =
                new PageAddress("/compare", asked.address().parameters()).without("limit", "onePerCountry", "area");
        return asked.cluster()
                .map(cluster -> address.with(CLUSTER, cluster.id()))
                .orElse(address);
    }

    private Set<RegionId> regions(Engine engine, List<String> codes, ParameterBinder reading) {
        Set<RegionId> regions = new LinkedHashSet<>();
        for (String code : codes) {
            Set<RegionId> found = lookup.regions(engine, REGION, code, reading);
            if (found.size() > 1) {
                List<String> members = found.stream().map(RegionId::value).toList();
                reading.reject(REGION, code, Violation.values(members));
            } else {
                regions.addAll(found);
            }
        }
        return regions;
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
