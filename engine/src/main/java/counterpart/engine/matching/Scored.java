package counterpart.engine.matching;

import counterpart.engine.model.Region;
import java.util.Comparator;
import java.util.List;

/// A candidate with its reasons and its rank by score among all candidates, before filters.
record Scored(int rank, Region region, List<Match.Reason> reasons, double score) {

    /// Score descending, then region id: ties never flicker.
    static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(scored -> scored.region().id());

    Scored(Region region, List<Match.Reason> reasons) {
        this(0, region, List.copyOf(reasons), Match.Reason.sum(reasons));
    }

    boolean isInCountryOf(Scored other) {
        return region.country().equals(other.region.country());
    }

    Scored withRank(int other) {
        return new Scored(other, region, reasons, score);
    }
}
