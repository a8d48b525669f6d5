package counterpart.web.pages;

import counterpart.engine.MatchEngine;
import counterpart.engine.matching.ClusterMatch;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.view.ProgrammeView;
import counterpart.engine.view.RegionView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What a region is strong in, who is there, and which clusters it fits.
@Controller
class RegionPages {

    private static final int FITTING = 10;

    private final MatchEngine engine;
    private final Clock clock;

    RegionPages(MatchEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @GetMapping("/regions/{id}")
    String region(@PathVariable String id, Locale locale, Model model) {
        RegionId region = known(id);
        Language language = Layout.language(locale);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("region", RegionView.of(engine.profileOf(region), engine.dataset(), language));
        model.addAttribute(
                "programmes",
                engine.funding(Optional.empty(), Optional.of(region), today).stream()
                        .map(funding -> ProgrammeView.of(funding, language))
                        .toList());
        model.addAttribute("clusters", fitting(region, today, language));
        return "region";
    }

    private RegionId known(String id) {
        Set<RegionId> found = engine.dataset().regionsOf(id.toUpperCase(Locale.ROOT));
        if (found.size() != 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found.iterator().next();
    }

    private List<Fit> fitting(RegionId region, LocalDate today, Language language) {
        return engine.clustersFor(region, today, FITTING).stream()
                .map(match -> Fit.of(match, language))
                .toList();
    }

    /// A cluster that fits the region.
    ///
    /// @param rankForCluster the region's place among all regions of the cluster
    record Fit(String id, String name, long score, int rankForCluster, String sentence) {

        static Fit of(ClusterMatch match, Language language) {
            return new Fit(
                    match.cluster().id(),
                    match.cluster().name().in(language),
                    Math.round(match.score()),
                    match.rankForCluster(),
                    match.sentence().in(language));
        }
    }
}
