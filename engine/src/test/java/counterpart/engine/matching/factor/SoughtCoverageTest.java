package counterpart.engine.matching.factor;

import counterpart.engine.index.Space;
import counterpart.engine.specialisation.SparseVector;

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
