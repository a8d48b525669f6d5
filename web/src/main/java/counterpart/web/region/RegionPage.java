package counterpart.web.region;

import counterpart.engine.detail.RegionDetail;
import counterpart.web.layout.ViewContext;
import counterpart.web.layout.chart.Chart;
import java.util.List;
import java.util.Optional;

/// What the page of a region shows beside its strongest fields.
///
/// @param tree empty where nothing is known
/// @param years empty where nothing is dated
record RegionPage(
        Optional<Chart> tree,
        Optional<Chart> years,
        List<Special> special,
        List<HomeLink> homeLinks,
        int homeProjects) {

    static RegionPage of(RegionDetail portrait, ViewContext view) {
        return new RegionPage(
                Optional.of(portrait.tree())
                        .filter(tree -> !tree.isEmpty())
                        .map(tree -> new FieldTreeChart(tree, view).chart()),
                Optional.of(portrait.years())
                        .filter(years -> !years.isEmpty())
                        .map(years -> new YearsChart(years, view.texts()).chart()),
                portrait.special().stream().map(one -> Special.of(one, view)).toList(),
                portrait.homeLinks().stream()
                        .map(link -> new HomeLink(view.of(link.home()), link.projects(), link.lastYear()))
                        .toList(),
                portrait.projectsWithHome());
    }

    /// A field of which the region has more than its size lets expect.
    record Special(ViewContext.Item field, String quotient, String evidence, int worldRank) {

        static Special of(RegionDetail.Special special, ViewContext view) {
            return new Special(
                    view.of(special.field()),
                    view.texts().decimal(special.quotient(), 1),
                    view.texts().decimal(special.evidence(), 1),
                    special.worldRank());
        }
    }

    /// Joint projects with a region of Baden-Württemberg.
    record HomeLink(ViewContext.Item region, int projects, int lastYear) {}
}
