package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;

/// The region's strength in the cluster's own fields: a partner needs knowledge of the cluster's own fields.
/// `B(v,r) = sum_t v(t) * x(r,t)`.
final class CommonGround extends VectorFactor {

    CommonGround(RankingData data) {
        super(data);
    }

    @Override
    public String key() {
        return "commonGround";
    }

    @Override
    VectorField space(double pivot) {
        return VectorFields.strength(pivot);
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.own();
    }
}
