package counterpart.engine.detail;

import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import java.util.List;

/// What a region is strong in.
///
/// @param strongest fields by world rank, the best first
/// @param coverage what is known about it
public record RegionProfile(Region region, List<Match.Strength> strongest, Match.Coverage coverage) {

    public RegionProfile {
        strongest = List.copyOf(strongest);
    }
}
