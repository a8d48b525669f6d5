package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;

/// The region's strengths in the profile's needs, the fields related to its own that it lacks and the sought
/// fields: `K(v,r) = sum_u w(u) * x(r,u)` (Balland & Boschma 2021, graded). The profile's needs `w` are the query
/// vector.
final class Complementarity extends VectorFactor {

    Complementarity(RankingData data) {
        super(data);
    }

    @Override
    public String key() {
        return "complementarity";
    }

    @Override
    VectorField space(double pivot) {
        return VectorFields.strength(pivot);
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.needs();
    }
}
