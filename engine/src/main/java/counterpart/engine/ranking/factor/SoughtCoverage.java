package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;

/// The weighted share of the sought fields that the region holds, each counted once, regardless of its strength
/// there.
final class SoughtCoverage extends VectorFactor {

    SoughtCoverage(RankingData data) {
        super(data);
    }

    @Override
    public String key() {
        return "soughtCoverage";
    }

    @Override
    VectorField space(double pivot) {
        return VectorFields.HELD;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.sought();
    }
}
