package counterpart.engine.json.match;

import counterpart.engine.json.NamedJson;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.engine.json.Rounding;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.ClusterMatch;
import java.util.List;

/// The clusters of Baden-Württemberg that fit a region.
public record ClusterMatchesJson(RegionReferenceJson region, List<Fitting> matches) {

    public static ClusterMatchesJson of(Region region, List<ClusterMatch> matches, Language language) {
        return new ClusterMatchesJson(
                RegionReferenceJson.of(region, language),
                matches.stream().map(match -> Fitting.of(match, language)).toList());
    }

    /// A cluster that fits.
    ///
    /// @param rankForCluster the region's rank among all candidates of that cluster
    public record Fitting(
            int rank,
            double score,
            NamedJson cluster,
            List<MatchJson.Reason> reasons,
            int rankForCluster,
            String sentence) {

        static Fitting of(ClusterMatch match, Language language) {
            return new Fitting(
                    match.rank(),
                    Rounding.points(match.score()),
                    NamedJson.of(match.cluster(), language),
                    MatchJson.Reason.of(match.reasons()),
                    match.rankForCluster(),
                    match.sentence().in(language));
        }
    }
}
