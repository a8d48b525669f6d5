package counterpart.web.region;

import counterpart.engine.detail.RegionDetail;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import counterpart.web.layout.ViewContext;
import java.util.List;
import java.util.Optional;

/// The model of a region's page besides its strongest fields.
///
/// @param tree empty without data
/// @param years empty without dated entries
record RegionPage(
        Optional<FieldTreeChart> tree,
        Optional<YearsChart> years,
        List<Special> special,
        List<HomeLink> homeLinks,
        int homeProjects) {

    static RegionPage of(RegionDetail portrait, ViewContext view) {
        return new RegionPage(
                Optional.of(portrait.tree()).filter(tree -> !tree.isEmpty()).map(tree -> FieldTreeChart.of(tree, view)),
                Optional.of(portrait.years())
                        .filter(years -> !years.isEmpty())
                        .map(years -> YearsChart.of(years, view.texts())),
                portrait.special().stream().map(one -> Special.of(one, view)).toList(),
                portrait.homeLinks().stream()
                        .map(link ->
                                new HomeLink(view.of(link.home()), link.home().id(), link.projects(), link.lastYear()))
                        .toList(),
                portrait.projectsWithHome());
    }

    /// A field in which the region has more evidence than expected for its size.
    record Special(ViewContext.Item field, FieldCode code, String quotient, String evidence, int worldRank) {

        static Special of(RegionDetail.Special special, ViewContext view) {
            return new Special(
                    view.of(special.field()),
                    special.field().code(),
                    view.texts().decimal(special.quotient(), 1),
                    view.texts().decimal(special.evidence(), 1),
                    special.worldRank());
        }
    }

    /// Joint projects with a region of Baden-Württemberg.
    record HomeLink(ViewContext.Item region, RegionId id, int projects, int lastYear) {}
}
