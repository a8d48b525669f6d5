package counterpart.engine.matching.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.Space;

/// The region's strength in the cluster's own fields: a partner must understand the problem.
/// `B(v,r) = sum_t v(t) * x(r,t)`.
final class CommonGround extends VectorFactor {

    CommonGround(Knowledge knowledge) {
        super(knowledge);
    }

    @Override
    public String key() {
        return "commonGround";
    }

    @Override
    Space space(double pivot) {
        return Spaces.strength(pivot);
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.own();
    }
}
