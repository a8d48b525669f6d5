package counterpart.engine.evaluation;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import java.util.List;

/// A region's participations in one field, taken for a cluster: what it does, who stands for election, and with whom
/// it really began to work.
///
/// @param home number of its region
/// @param broad number of the level-3 field
/// @param candidates numbers of the regions or institutions to rank, ascending
/// @param relevance of each candidate, `log2(1 + joint projects)` in the field in the test period
public record PseudoCluster(
        int home,
        Region region,
        int broad,
        FieldCode field,
        Profile profile,
        List<Integer> candidates,
        List<Double> relevance) {

    public PseudoCluster {
        candidates = List.copyOf(candidates);
        relevance = List.copyOf(relevance);
    }
}
