package counterpart.engine.json.match.list;

import counterpart.engine.json.NamedJson;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.engine.json.Rounding;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.portfolio.RankExplanation;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Why a region has its rank for a cluster.
///
/// @param weights points by factor, 100 together
/// @param total number of candidates
/// @param match the region with all expansions; its rank is that by score among all candidates
/// @param neighbours the regions next to it in the order of the scores, best first
/// @param included what the match refers to, by id
public record RankExplanationJson(
        NamedJson cluster,
        String dataVersion,
        String strategy,
        Map<String, Double> weights,
        int total,
        ListedMatchJson match,
        List<Neighbour> neighbours,
        IncludedJson included) {

    /// The explanation for a cluster.
    ///
    /// @throws NullPointerException when the query is for a free profile
    public static RankExplanationJson of(RankExplanation explanation, Language language) {
        MatchListJson list = MatchListJson.of(explanation.matches(), MatchSelection.EVERYTHING, language);
        return new RankExplanationJson(
                Objects.requireNonNull(list.cluster()),
                list.dataVersion(),
                list.strategy(),
                list.weights(),
                list.total(),
                list.matches().getFirst(),
                explanation.neighbours().stream()
                        .map(neighbour -> Neighbour.of(neighbour, language))
                        .toList(),
                list.included());
    }

    /// A region next to the explained one in the order of the scores.
    ///
    /// @param lead its score minus that of the explained region
    /// @param separates factors in which the two differ by at least 0.01 points, largest difference first
    public record Neighbour(
            int rank, double score, RegionReferenceJson region, double lead, List<Difference> separates) {

        static Neighbour of(RankExplanation.Neighbour neighbour, Language language) {
            return new Neighbour(
                    neighbour.rank(),
                    Rounding.points(neighbour.score()),
                    RegionReferenceJson.of(neighbour.region(), language),
                    Rounding.points(neighbour.lead()),
                    neighbour.separates().stream()
                            .map(one -> new Difference(one.factor(), Rounding.points(one.points())))
                            .filter(one -> one.points() != 0)
                            .toList());
        }
    }

    /// The points of the neighbour for a factor minus those of the explained region.
    public record Difference(String factor, double points) {}
}
