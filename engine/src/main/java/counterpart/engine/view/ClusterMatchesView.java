package counterpart.engine.view;

import counterpart.engine.matching.ClusterMatch;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import java.util.List;

/// The clusters of Baden-Württemberg that fit a region.
public record ClusterMatchesView(RegionRef region, List<Fitting> matches) {

    public static ClusterMatchesView of(Region region, List<ClusterMatch> matches, Language language) {
        return new ClusterMatchesView(
                RegionRef.of(region, language),
                matches.stream().map(match -> Fitting.of(match, language)).toList());
    }

    /// A cluster that fits.
    ///
    /// @param rankForCluster the region's rank among all candidates of that cluster
    public record Fitting(
            int rank,
            double score,
            Named cluster,
            List<MatchView.Reason> reasons,
            int rankForCluster,
            String sentence) {

        static Fitting of(ClusterMatch match, Language language) {
            return new Fitting(
                    match.rank(),
                    Rounded.points(match.score()),
                    Named.of(match.cluster(), language),
                    MatchView.Reason.of(match.reasons()),
                    match.rankForCluster(),
                    match.sentence().in(language));
        }
    }
}
