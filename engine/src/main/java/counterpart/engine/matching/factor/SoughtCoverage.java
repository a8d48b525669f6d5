package counterpart.engine.matching.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.Space;

/// The weighted share of the sought fields that the region holds, each counted once however strong it is there.
final class SoughtCoverage extends VectorFactor {

    SoughtCoverage(Knowledge knowledge) {
        super(knowledge);
    }

    @Override
    public String key() {
        return "soughtCoverage";
    }

    @Override
    Space space(double pivot) {
        return Spaces.HELD;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.sought();
    }
}
