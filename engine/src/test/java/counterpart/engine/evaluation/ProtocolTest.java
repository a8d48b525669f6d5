package counterpart.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.World;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.Dataset;
import counterpart.engine.evaluation.history.FieldRegionIndex;
import counterpart.engine.evaluation.metric.Metric;
import counterpart.engine.evaluation.metric.RankerResult;
import counterpart.engine.evaluation.protocol.Protocol;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.evaluation.protocol.Ranker;
import counterpart.engine.model.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtocolTest {

    private final Projects projects = new Projects()
            .add(5, 2023, "batteries", "DE11")
            .add(20, 2023, "ai", "SE33")
            .add(20, 2023, "ai", "ES21")
            .add(20, 2023, "ai", "FRF1")
            .add(19, 2023, "ai", "NO08")
            .add(1, 2023, "batteries", "DE11", "FRF1")
            .add(3, 2024, "batteries", "DE11", "SE33")
            .add(1, 2024, "batteries", "DE11", "FRF1");

    @Test
    void asksEveryRegionWithFiveProjectsInAField() {
        assertThat(found(Protocol.NEW_LINKS))
                .extracting(cluster -> cluster.region().id() + " " + cluster.field())
                .containsExactly("DE11 " + World.field("batteries"));
    }

    @Test
    void leavesOutKnownPartnersAndSmallRegions() {
        assertThat(candidates(Protocol.NEW_LINKS)).containsExactly("ES21", "SE33");
    }

    @Test
    void takesKnownPartnersWhenExistingLinksAreAllowed() {
        assertThat(candidates(Protocol.ALL_LINKS)).containsExactly("ES21", "FRF1", "SE33");
    }

    @Test
    void relevanceGrowsWithTheJointProjectsToCome() {
        // log2(1 + 3) = 2
        assertThat(found(Protocol.NEW_LINKS).getFirst().relevance().get(1)).isCloseTo(2, within(1e-12));
    }

    @Test
    void asksNobodyToWhomNothingHappened() {
        Projects quiet = new Projects()
                .add(5, 2023, "batteries", "DE11")
                .add(20, 2023, "ai", "SE33")
                .add(1, 2024, "ai", "SE33");
        assertThat(experiment(quiet).pseudoClusters(Protocol.NEW_LINKS)).isEmpty();
    }

    @Test
    void homesCanBeThoseOfAStateOnly() {
        assertThat(found(new Protocol(5, 20, false, "DE2"))).isEmpty();
        assertThat(found(Protocol.STATE)).hasSize(1);
    }

    @Test
    void whatIsBookedAtHeadOfficesLinksNoRegion() {
        Projects booked = projects.bookedAt("ES21", 2024, "batteries", "DE11");
        PseudoCluster cluster =
                experiment(booked).pseudoClusters(Protocol.NEW_LINKS).getFirst();
        assertThat(cluster.relevance().getFirst()).isZero();
    }

    @Test
    void theBestRankerPutsTheComingPartnerFirst() {
        Experiment experiment = experiment(projects);
        List<PseudoCluster> clusters = experiment.pseudoClusters(Protocol.NEW_LINKS);
        Ranker knowing = new Ranker() {
            @Override
            public String name() {
                return "knowing";
            }

            @Override
            public double[] scores(PseudoCluster cluster) {
                double[] scores = new double[10];
                scores[cluster.candidates().get(1)] = 1;
                return scores;
            }
        };
        RankerResult result = experiment.run(clusters, List.of(knowing)).getFirst();
        assertThat(result.mean(Metric.NDCG_10)).isEqualTo(1);
        assertThat(result.mean(Metric.MRR)).isEqualTo(1);
        assertThat(result.lists().named()).isEqualTo(2);
    }

    @Test
    void ourScoresAreThoseOfTheProduct() {
        Experiment experiment = experiment(projects);
        PseudoCluster cluster = experiment.pseudoClusters(Protocol.NEW_LINKS).getFirst();
        double[] scores = experiment.strategies().rankers().getFirst().scores(cluster);
        assertThat(cluster.candidates())
                .allSatisfy(ordinal -> assertThat(scores[ordinal]).isBetween(0.0, 100.0));
    }

    @Test
    void bothPeriodsNeedProjects() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> projects.cut(2030))
                .withMessageContaining("0 after it");
    }

    private List<PseudoCluster> found(Protocol protocol) {
        return experiment(projects).pseudoClusters(protocol);
    }

    private List<String> candidates(Protocol protocol) {
        List<Region> regions = new FieldRegionIndex(dataset()).regions();
        return found(protocol).getFirst().candidates().stream()
                .map(ordinal -> regions.get(ordinal).id().value())
                .toList();
    }

    private static Experiment experiment(Projects projects) {
        return new Experiment(projects.cut(2024), dataset(), ModelConstants.DEFAULT, 1);
    }

    static Dataset dataset() {
        World world = new World();
        for (String region : List.of("SE33", "ES21", "FRF1", "NO08")) {
            world.region(region);
        }
        return world.dataset();
    }
}
