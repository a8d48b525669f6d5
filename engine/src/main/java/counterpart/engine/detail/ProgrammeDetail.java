package counterpart.engine.detail;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import java.util.List;

/// The clusters and regions that a programme could fund.
///
/// @param funding the programme as of the requested day
/// @param clusters clusters whose office and fields it admits
/// @param regions regions outside Germany in which partners can take part; unknown countries count as no
public record ProgrammeDetail(Match.Funding funding, List<Cluster> clusters, List<Region> regions) {

    public ProgrammeDetail {
        clusters = List.copyOf(clusters);
        regions = List.copyOf(regions);
    }
}
