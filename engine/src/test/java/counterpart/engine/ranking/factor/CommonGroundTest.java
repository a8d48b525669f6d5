package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;

class CommonGroundTest extends VectorFactorContract {

    @Override
    Factor factor(RankingData data) {
        return new CommonGround(data);
    }

    @Override
    VectorField space() {
        return VectorFields.strength(0.75);
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.own();
    }
}
