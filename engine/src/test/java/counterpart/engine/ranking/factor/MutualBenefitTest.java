package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;

class MutualBenefitTest extends VectorFactorContract {

    @Override
    Factor factor(RankingData data) {
        return new MutualBenefit(data);
    }

    @Override
    VectorField space() {
        return VectorFields.WANTS;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.own();
    }
}
