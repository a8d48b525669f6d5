package counterpart.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.World;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Region;
import counterpart.engine.specialisation.Constants;
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
        assertThat(trial(quiet).pseudoClusters(Protocol.NEW_LINKS)).isEmpty();
    }

    @Test
    void homesCanBeThoseOfAStateOnly() {
        assertThat(found(new Protocol(5, 20, false, "DE2"))).isEmpty();
        assertThat(found(Protocol.STATE)).hasSize(1);
    }

    @Test
    void whatIsBookedAtHeadOfficesLinksNoRegion() {
        Projects booked = projects.bookedAt("ES21", 2024, "batteries", "DE11");
        PseudoCluster cluster = trial(booked).pseudoClusters(Protocol.NEW_LINKS).getFirst();
        assertThat(cluster.relevance().getFirst()).isZero();
    }

    @Test
    void theBestRankerPutsTheComingPartnerFirst() {
        Trial trial = trial(projects);
        List<PseudoCluster> clusters = trial.pseudoClusters(Protocol.NEW_LINKS);
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
        Outcome outcome = trial.run(clusters, List.of(knowing)).getFirst();
        assertThat(outcome.mean(Metric.NDCG_10)).isEqualTo(1);
        assertThat(outcome.mean(Metric.MRR)).isEqualTo(1);
        assertThat(outcome.lists().named()).isEqualTo(2);
    }

    @Test
    void ourScoresAreThoseOfTheProduct() {
        Trial trial = trial(projects);
        PseudoCluster cluster = trial.pseudoClusters(Protocol.NEW_LINKS).getFirst();
        double[] scores = trial.own().strategies().getFirst().scores(cluster);
        assertThat(cluster.candidates())
                .allSatisfy(place -> assertThat(scores[place]).isBetween(0.0, 100.0));
    }

    @Test
    void bothPeriodsNeedProjects() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> projects.cut(2030))
                .withMessageContaining("0 after it");
    }

    private List<PseudoCluster> found(Protocol protocol) {
        return trial(projects).pseudoClusters(protocol);
    }

    private List<String> candidates(Protocol protocol) {
        List<Region> regions = new Atlas(dataset()).regions();
        return found(protocol).getFirst().candidates().stream()
                .map(place -> regions.get(place).id().value())
                .toList();
    }

    private static Trial trial(Projects projects) {
        return new Trial(projects.cut(2024), dataset(), Constants.DEFAULT, 1);
    }

    static Dataset dataset() {
        World world = new World();
        for (String region : List.of("SE33", "ES21", "FRF1", "NO08")) {
            world.region(region);
        }
        return world.dataset();
    }
}
