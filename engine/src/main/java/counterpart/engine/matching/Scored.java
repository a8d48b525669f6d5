package counterpart.engine.matching;

import counterpart.engine.model.Region;
import java.util.Comparator;
import java.util.List;

/// A candidate with its score and its rank by score among all candidates, before filters.
///
/// @param place the region's number
record Scored(int rank, Region region, int place, FactorValues values, Weights weights, double score) {

    /// Score descending, then region id: ties never flicker.
    static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(scored -> scored.region().id());

    /// What the score is made of, for each factor; their points sum to it.
    List<Match.Reason> reasons() {
        return values.reasons(place, values.points(weights));
    }

    boolean isInCountryOf(Scored other) {
        return region.country().equals(other.region.country());
    }

    Scored withRank(int other) {
        return new Scored(other, region, place, values, weights, score);
    }
}
