package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;

class SoughtCoverageTest extends VectorFactorContract {

    @Override
    Factor factor(RankingData data) {
        return new SoughtCoverage(data);
    }

    @Override
    VectorField space() {
        return VectorFields.HELD;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.sought();
    }
}
