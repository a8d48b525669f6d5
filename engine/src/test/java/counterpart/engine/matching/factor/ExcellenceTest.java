package counterpart.engine.matching.factor;

import counterpart.engine.index.Space;
import counterpart.engine.specialisation.SparseVector;

class ExcellenceTest extends VectorFactorContract {

    @Override
    Factor factor(Knowledge knowledge) {
        return new Excellence(knowledge);
    }

    @Override
    Space space() {
        return Spaces.REACH;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.broad();
    }
}
