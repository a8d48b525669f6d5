package counterpart.engine.ranking;

import counterpart.engine.model.Region;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A candidate with its score and its ranks by score among all candidates, before filters.
///
/// @param rankInArea the rank among the candidates of the same part of the world
/// @param place the region's number
public record ScoredCandidate(
        int rank,
        int rankInArea,
        Area area,
        Region region,
        int place,
        FactorValues values,
        Weights weights,
        double score) {

    /// Orders by score descending, then by region id, so that the order of ties is stable.
    public static final Comparator<ScoredCandidate> BEST_FIRST = ScoredCandidate::compareBestFirst;

    /// The reasons for the score, one for each factor; their points sum to the score.
    public List<Match.Reason> reasons() {
        return values.reasons(place, values.points(weights));
    }

    /// The first candidate of each country, in the given order.
    public static List<ScoredCandidate> firstOfEachCountry(List<ScoredCandidate> ranked) {
        Set<String> countries = new HashSet<>();
        return ranked.stream()
                .filter(scored -> countries.add(scored.region.country()))
                .toList();
    }

    /// The value of one factor, in [0, 1].
    public double value(String factor) {
        return values.value(factor, place);
    }

    private int compareBestFirst(ScoredCandidate other) {
        int byScore = Double.compare(other.score, score);
        return byScore == 0 ? region.id().compareTo(other.region.id()) : byScore;
    }

    public ScoredCandidate ranked(int newRank, int newRankInArea) {
        return new ScoredCandidate(newRank, newRankInArea, area, region, place, values, weights, score);
    }
}
