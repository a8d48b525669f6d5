package counterpart.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.World;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.Dataset;
import counterpart.engine.evaluation.candidate.InstitutionCandidates;
import counterpart.engine.evaluation.history.FieldRegionIndex;
import counterpart.engine.evaluation.history.RegionFieldActivity;
import counterpart.engine.evaluation.history.TrainTestSplit;
import counterpart.engine.evaluation.metric.Metric;
import counterpart.engine.evaluation.protocol.Protocol;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.evaluation.protocol.PseudoClusterFinder;
import counterpart.engine.evaluation.report.EvaluationReport;
import counterpart.engine.evaluation.report.EvaluationReport.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The projects' institutions are called "university of" their region.
class InstitutionCandidatesTest {

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
    private final FieldRegionIndex index = new FieldRegionIndex(dataset);
    private final TrainTestSplit split = projects.cut(2024);
    private final RegionFieldActivity regions = new RegionFieldActivity(split.past(), index);
    private final InstitutionCandidates institutions = new InstitutionCandidates(split, regions);

    @Test
    void countsInstitutionsButNotHeadOffices() {
        assertThat(institutions.size()).isEqualTo(4);
        int swedish = number("university of SE33");
        assertThat(institutions.participations(swedish)).isEqualTo(6);
        assertThat(institutions.participations(index.broadField(World.field("batteries")), swedish))
                .isEqualTo(1);
        assertThat(institutions.mass().get(swedish).sum()).isCloseTo(6, within(1e-12));
        assertThat(institutions.links(number("university of FRF1")).stream()).containsExactly(ordinal("DE11"));
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
        Part part = new Experiment(split, dataset, ModelConstants.DEFAULT, 1)
                .institutions()
                .orElseThrow();
        assertThat(part.pseudoClusters()).isEqualTo(1);
        assertThat(part.rankers())
                .extracting(EvaluationReport.Row::ranker)
                .contains("random", "gravity", "structural distance", "likely", "whom to call, wherever");
        assertThat(part.rankers())
                .allSatisfy(row -> assertThat(row.mean(Metric.NDCG_10)).isEqualTo(1));
    }

    private PseudoCluster found() {
        List<PseudoCluster> found = new PseudoClusterFinder(regions, institutions, Protocol.INSTITUTIONS).find();
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

    private int ordinal(String region) {
        return index.ordinal(new counterpart.engine.model.RegionId(region));
    }
}
