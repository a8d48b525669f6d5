package counterpart.engine.detail;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import java.util.List;

/// Whom a programme could pay.
///
/// @param funding the programme as of the day asked for
/// @param clusters whose office and fields it admits
/// @param regions in which partners can take part, outside Germany; unknown countries are not a yes
public record ProgrammeDetail(Match.Funding funding, List<Cluster> clusters, List<Region> regions) {

    public ProgrammeDetail {
        clusters = List.copyOf(clusters);
        regions = List.copyOf(regions);
    }
}
