package counterpart.engine.ranking;

import static counterpart.engine.World.cluster;
import static counterpart.engine.World.doing;
import static counterpart.engine.World.everything;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.World;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.RegionId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static Engine engine;

    @BeforeAll
    static void open() {
        engine = Engine.inMemory(DatasetReader.load(DataPackage.embedded()));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void hasTheScoresAndRanksOfSingleMatchesToTheLastBit() {
        for (Strategy strategy : List.of(Strategy.COMPLEMENT, Strategy.DEEPEN)) {
            Portfolio portfolio = engine.ranking().portfolio(strategy, World.TODAY);
            assertThat(portfolio.dataVersion()).isEqualTo(engine.data().version());
            assertThat(portfolio.rows())
                    .extracting(Portfolio.Row::cluster)
                    .containsExactlyElementsOf(engine.data().clusters());
            for (Portfolio.Row row : portfolio.rows().subList(0, 12)) {
                assertThat(row.standings())
                        .isEqualTo(standings(
                                engine.ranking().match(everything(row.cluster()).withStrategy(strategy))));
            }
        }
    }

    @Test
    void showsEachRegionToItsClustersAsTheyAreShownToThem() {
        Portfolio portfolio = engine.ranking().portfolio(Strategy.COMPLEMENT, World.TODAY);
        for (String region : List.of("US-MN", "FRK2", "SE11")) {
            List<ClusterMatch> clusters = engine.ranking().clustersFor(new RegionId(region), World.TODAY);
            assertThat(clusters).hasSameSizeAs(portfolio.rows());
            for (ClusterMatch match : clusters) {
                Portfolio.Standing standing = portfolio
                        .row(match.cluster().id())
                        .orElseThrow()
                        .standing(new RegionId(region))
                        .orElseThrow();
                assertThat(match.score()).isEqualTo(standing.score());
                assertThat(match.rankForCluster()).isEqualTo(standing.rank());
            }
            assertThat(engine.ranking().clustersFor(new RegionId(region), World.TODAY, 3))
                    .isEqualTo(clusters.subList(0, 3));
        }
    }

    @Test
    void ranksARegionThatIsNoCandidateAmongTheCandidates() {
        World world = new World().cluster(cluster("c", doing("mining")));
        world.region("SE33").strongIn("mining");
        world.region("ES21").strongIn("mining", 0.1).participations(3);
        try (Engine small = world.engine()) {
            Portfolio portfolio = small.ranking().portfolio(Strategy.COMPLEMENT, World.TODAY);
            assertThat(portfolio.row("c").orElseThrow().standing(new RegionId("ES21")))
                    .isEmpty();
            assertThat(small.ranking().clustersFor(new RegionId("ES21"), World.TODAY))
                    .extracting(ClusterMatch::rankForCluster)
                    .containsExactly(2);
        }
    }

    @Test
    void hasNoRowsWithoutClusters() {
        World world = new World();
        world.region("SE33").strongIn("mining");
        try (Engine small = world.engine()) {
            Portfolio portfolio = small.ranking().portfolio(Strategy.COMPLEMENT, World.TODAY);
            assertThat(portfolio.rows()).isEmpty();
            assertThat(portfolio.row("c")).isEmpty();
        }
    }

    private static List<Portfolio.Standing> standings(Matches matches) {
        return matches.matches().stream()
                .map(match -> new Portfolio.Standing(match.rank(), match.region(), match.score()))
                .toList();
    }
}
