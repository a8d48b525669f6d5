package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;

/// Complementarity in the other direction: the cluster's fields that are related to the region's fields and that
/// the region does not hold.
final class MutualBenefit extends VectorFactor {

    MutualBenefit(RankingData data) {
        super(data);
    }

    @Override
    public String key() {
        return "mutualBenefit";
    }

    @Override
    VectorField space(double pivot) {
        return VectorFields.WANTS;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.own();
    }
}
