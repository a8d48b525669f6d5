package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;

class ExcellenceTest extends VectorFactorContract {

    @Override
    Factor factor(RankingData data) {
        return new Excellence(data);
    }

    @Override
    VectorField space() {
        return VectorFields.REACH;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.broad();
    }
}
