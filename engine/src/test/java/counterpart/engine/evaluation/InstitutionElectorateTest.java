package counterpart.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.World;
import counterpart.engine.data.Dataset;
import counterpart.engine.evaluation.Report.Part;
import counterpart.engine.specialisation.Constants;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The projects' institutions are called "university of" their region.
class InstitutionElectorateTest {

    private final Projects projects = new Projects()
            .add(5, 2023, "batteries", "DE11")
            .add(5, 2023, "ai", "SE33")
            .add(5, 2023, "ai", "FRF1")
            .add(4, 2023, "ai", "ES21")
            .add(1, 2023, "batteries", "DE11", "FRF1")
            .bookedAt("NO08", 2023, "batteries", "SE33")
            .add(3, 2024, "batteries", "DE11", "SE33")
            .add(1, 2024, "batteries", "DE11", "ES21");

    private final Dataset dataset = ProtocolTest.dataset();
    private final Atlas atlas = new Atlas(dataset);
    private final Histories histories = projects.cut(2024);
    private final Activity regions = new Activity(histories.past(), atlas);
    private final InstitutionElectorate institutions = new InstitutionElectorate(histories, regions);

    @Test
    void countsInstitutionsButNotHeadOffices() {
        assertThat(institutions.size()).isEqualTo(4);
        int swedish = number("university of SE33");
        assertThat(institutions.participations(swedish)).isEqualTo(6);
        assertThat(institutions.participations(atlas.broad(World.field("batteries")), swedish))
                .isEqualTo(1);
        assertThat(institutions.mass().get(swedish).sum()).isCloseTo(6, within(1e-12));
        assertThat(institutions.links(number("university of FRF1")).stream()).containsExactly(place("DE11"));
    }

    @Test
    void ranksThoseAbroadWhoAreActiveAndNotYetPartners() {
        PseudoCluster cluster = found();
        assertThat(cluster.candidates()).containsExactly(number("university of SE33"));
        // log2(1 + 3) = 2
        assertThat(cluster.relevance().getFirst()).isCloseTo(2, within(1e-12));
    }

    @Test
    void everybodyRanksInstitutions() {
        Part part = new Trial(histories, dataset, Constants.DEFAULT, 1)
                .institutions()
                .orElseThrow();
        assertThat(part.pseudoClusters()).isEqualTo(1);
        assertThat(part.rankers())
                .extracting(Report.Row::ranker)
                .contains("random", "gravity", "structural distance", "likely", "whom to call, wherever");
        assertThat(part.rankers())
                .allSatisfy(row -> assertThat(row.mean(Metric.NDCG_10)).isEqualTo(1));
    }

    private PseudoCluster found() {
        List<PseudoCluster> found = new PseudoClusters(regions, institutions, Protocol.INSTITUTIONS).find();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private int number(String id) {
        for (int i = 0; i < institutions.size(); i++) {
            if (institutions.id(i).equals(id)) {
                return i;
            }
        }
        throw new AssertionError(id);
    }

    private int place(String region) {
        return atlas.place(new counterpart.engine.model.RegionId(region));
    }
}
