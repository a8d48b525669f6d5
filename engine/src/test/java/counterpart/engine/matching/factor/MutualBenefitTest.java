package counterpart.engine.matching.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.Space;

class MutualBenefitTest extends VectorFactorContract {

    @Override
    Factor factor(Knowledge knowledge) {
        return new MutualBenefit(knowledge);
    }

    @Override
    Space space() {
        return Spaces.WANTS;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.own();
    }
}
