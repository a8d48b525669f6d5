package counterpart.engine.matching.factor;

import counterpart.engine.index.Space;
import counterpart.engine.specialisation.SparseVector;

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
