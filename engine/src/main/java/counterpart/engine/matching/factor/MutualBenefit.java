package counterpart.engine.matching.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.Space;

/// Complementarity seen from the region: how much of what the cluster has lies near what the region does and is not
/// held there.
final class MutualBenefit extends VectorFactor {

    MutualBenefit(Knowledge knowledge) {
        super(knowledge);
    }

    @Override
    public String key() {
        return "mutualBenefit";
    }

    @Override
    Space space(double pivot) {
        return Spaces.WANTS;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.own();
    }
}
