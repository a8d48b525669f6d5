package counterpart.engine.ranking;

import counterpart.engine.model.Region;
import java.util.Comparator;
import java.util.List;

/// A candidate with its score and its rank by score among all candidates, before filters.
///
/// @param place the region's number
public record ScoredCandidate(int rank, Region region, int place, FactorValues values, Weights weights, double score) {

    /// Orders by score descending, then by region id, so that the order of ties is stable.
    public static final Comparator<ScoredCandidate> BEST_FIRST = ScoredCandidate::compareBestFirst;

    /// The reasons for the score, one for each factor; their points sum to the score.
    public List<Match.Reason> reasons() {
        return values.reasons(place, values.points(weights));
    }

    /// The value of one factor, in [0, 1].
    public double value(String factor) {
        return values.value(factor, place);
    }

    boolean isInCountryOf(ScoredCandidate other) {
        return region.country().equals(other.region.country());
    }

    private int compareBestFirst(ScoredCandidate other) {
        int byScore = Double.compare(other.score, score);
        return byScore == 0 ? region.id().compareTo(other.region.id()) : byScore;
    }

    ScoredCandidate withRank(int other) {
        return new ScoredCandidate(other, region, place, values, weights, score);
    }
}
