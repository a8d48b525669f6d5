package counterpart.engine.matching.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.Space;

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
