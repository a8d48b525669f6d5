package counterpart.engine.ranking;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.List;
import java.util.Optional;

/// The ranks and scores of all candidate regions for all clusters by one strategy: equal to the scores of single
/// matches without filters.
///
/// @param rows one for each cluster, in the order of the data
public record Portfolio(Strategy strategy, String dataVersion, List<Row> rows) {

    public Portfolio {
        rows = List.copyOf(rows);
    }

    /// The row of a cluster; empty when there is no such cluster.
    public Optional<Row> row(String cluster) {
        return rows.stream().filter(row -> row.cluster().id().equals(cluster)).findFirst();
    }

    /// All candidates of a cluster.
    ///
    /// @param standings best first, the order of matches
    public record Row(Cluster cluster, List<Standing> standings) {

        public Row {
            standings = List.copyOf(standings);
        }

        /// The rank and score of a region; empty when it is no candidate.
        public Optional<Standing> standing(RegionId region) {
            return standings.stream()
                    .filter(standing -> standing.region().id().equals(region))
                    .findFirst();
        }
    }

    /// The rank and score of a region for a cluster.
    ///
    /// @param rank by score among all candidates of the cluster, from 1
    /// @param score 0 to 100
    public record Standing(int rank, Region region, double score) {}
}
