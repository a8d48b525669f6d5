package counterpart.web.region;

import counterpart.engine.Engine;
import counterpart.engine.json.entity.RegionJson;
import counterpart.engine.model.RegionId;
import counterpart.web.institution.InstitutionFilter;
import counterpart.web.institution.InstitutionList;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.layout.ViewContext;
import counterpart.web.layout.map.WorldOutline;
import counterpart.web.programme.ProgrammeItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/// Shows the strengths, institutions and links to Baden-Württemberg of a region, and the clusters it fits.
@PageController
public class RegionController {

    private static final int FITTING = 10;

    private final MessageSource messages;
    private final WorldOutline outline;
    private final Clock clock;

    RegionController(MessageSource messages, WorldOutline outline, Clock clock) {
        this.messages = messages;
        this.outline = outline;
        this.clock = clock;
    }

    @GetMapping("/regions/{id}")
    String region(
            Engine engine,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "1") String page,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        RegionId region = known(engine, id);
        LocalDate today = LocalDate.now(clock);
        ViewContext view = new ViewContext(engine.data(), layout, Messages.of(messages, Layout.language(locale)));
        InstitutionFilter filter = InstitutionFilter.of(type, field, city, page);
        model.addAttribute("region", RegionJson.of(engine.details().profileOf(region), engine.data(), view.language()));
        model.addAttribute("page", RegionPage.of(engine.details().region(region), view));
        model.addAttribute("list", InstitutionList.of(region, filter, view));
        model.addAttribute("outline", outline);
        model.addAttribute(
                "programmes",
                engine.ranking().funding(Optional.empty(), Optional.of(region), today).stream()
                        .map(funding -> ProgrammeItem.of(funding, view))
                        .toList());
        model.addAttribute("clusters", fitting(engine, region, today, view));
        return "region/region";
    }

    private RegionId known(Engine engine, String id) {
        Set<RegionId> found = engine.data().regionsOf(id.toUpperCase(Locale.ROOT));
        if (found.size() != 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found.iterator().next();
    }

    private List<Fit> fitting(Engine engine, RegionId region, LocalDate today, ViewContext view) {
        return engine.ranking().clustersFor(region, today, FITTING).stream()
                .map(match -> new Fit(
                        view.of(match.cluster()),
                        Math.round(match.score()),
                        match.rankForCluster(),
                        view.layout().link("/clusters/" + match.cluster().id() + "/regions/" + region)))
                .toList();
    }

    /// A cluster that fits the region.
    ///
    /// @param rankForCluster the region's rank among all regions of the cluster
    /// @param reasons address of the page with the reasons
    record Fit(ViewContext.Item cluster, long score, int rankForCluster, String reasons) {}
}
