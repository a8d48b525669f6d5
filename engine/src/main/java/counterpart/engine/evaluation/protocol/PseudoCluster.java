package counterpart.engine.evaluation.protocol;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import java.util.List;

/// The participations of a region in one field, used as a cluster, with its candidates and their relevance.
///
/// @param home ordinal of the home region
/// @param broadField ordinal of the level-3 field
/// @param candidates ordinals of the regions or institutions to rank, ascending
/// @param relevance relevance of each candidate: `log2(1 + joint projects)` in the field in the test period
public record PseudoCluster(
        int home,
        Region region,
        int broadField,
        FieldCode field,
        Profile profile,
        List<Integer> candidates,
        List<Double> relevance) {

    public PseudoCluster {
        candidates = List.copyOf(candidates);
        relevance = List.copyOf(relevance);
    }
}
