package counterpart.engine.detail;

import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import java.util.List;

/// The strengths of a region.
///
/// @param strongest fields by world rank, the best first
/// @param coverage the data coverage of the region
public record RegionProfile(Region region, List<Match.Strength> strongest, Match.Coverage coverage) {

    public RegionProfile {
        strongest = List.copyOf(strongest);
    }
}
