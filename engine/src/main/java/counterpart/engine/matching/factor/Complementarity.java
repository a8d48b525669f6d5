package counterpart.engine.matching.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.Space;

/// What the region is strong in, near what the cluster does, that the cluster lacks or seeks:
/// `K(v,r) = sum_u w(u) * x(r,u)` (Balland & Boschma 2021, graded). The profile's needs are the query.
final class Complementarity extends VectorFactor {

    Complementarity(Knowledge knowledge) {
        super(knowledge);
    }

    @Override
    public String key() {
        return "complementarity";
    }

    @Override
    Space space(double pivot) {
        return Spaces.strength(pivot);
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.needs();
    }
}
