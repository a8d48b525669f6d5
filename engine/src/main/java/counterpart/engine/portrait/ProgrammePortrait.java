package counterpart.engine.portrait;

import counterpart.engine.matching.Match;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Region;
import java.util.List;

/// Whom a programme could pay.
///
/// @param funding the programme as of the day asked for
/// @param clusters whose office and fields it admits
/// @param regions in which partners can take part, outside Germany; unknown countries are not a yes
public record ProgrammePortrait(Match.Funding funding, List<Cluster> clusters, List<Region> regions) {

    public ProgrammePortrait {
        clusters = List.copyOf(clusters);
        regions = List.copyOf(regions);
    }
}
