package counterpart.engine.matching.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.Space;

class ComplementarityTest extends VectorFactorContract {

    @Override
    Factor factor(Knowledge knowledge) {
        return new Complementarity(knowledge);
    }

    @Override
    Space space() {
        return Spaces.strength(0.75);
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.needs();
    }
}
