package counterpart.engine.matching;

import counterpart.engine.model.Region;
import java.util.Comparator;
import java.util.List;

/// A candidate with its score and its rank by score among all candidates, before filters.
///
/// @param place the region's number
record Scored(int rank, Region region, int place, FactorValues values, Weights weights, double score) {

    /// Score descending, then region id: ties never flicker.
    static final Comparator<Scored> BEST_FIRST = Scored::compareBestFirst;

    /// What the score is made of, for each factor; their points sum to it.
    List<Match.Reason> reasons() {
        return values.reasons(place, values.points(weights));
    }

    /// The value of one factor, in [0, 1].
    double value(String factor) {
        return values.value(factor, place);
    }

    boolean isInCountryOf(Scored other) {
        return region.country().equals(other.region.country());
    }

    private int compareBestFirst(Scored other) {
        int byScore = Double.compare(other.score, score);
        return byScore == 0 ? region.id().compareTo(other.region.id()) : byScore;
    }

    Scored withRank(int other) {
        return new Scored(other, region, place, values, weights, score);
    }
}
