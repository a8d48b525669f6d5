package counterpart.engine.portrait;

import counterpart.engine.matching.Match;
import counterpart.engine.model.Region;
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
