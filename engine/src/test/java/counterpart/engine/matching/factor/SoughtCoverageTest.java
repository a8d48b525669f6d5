package counterpart.engine.matching.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.Space;

class SoughtCoverageTest extends VectorFactorContract {

    @Override
    Factor factor(Knowledge knowledge) {
        return new SoughtCoverage(knowledge);
    }

    @Override
    Space space() {
        return Spaces.HELD;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.sought();
    }
}
