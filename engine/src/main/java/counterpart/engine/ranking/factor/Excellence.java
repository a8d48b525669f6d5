package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;

/// The scale of the region's research in the profile's fields:
/// `sum_f v3(f) * reach(r,f) + 0.7 * sum_g v2(g) * ln(1 + n(r,g)) + 0.4 * ln(1 + n(r,.))`, over the level-3 fields
/// (including related fields), the level-2 fields and all fields together.
final class Excellence extends VectorFactor {

    private static final double VOLUME_SHARE = 0.4;

    private final double[] volumes;

    Excellence(RankingData data) {
        super(data);
        volumes = data.each(region -> data.model().volume(data.model().ordinal(region.id())));
    }

    @Override
    public String key() {
        return "excellence";
    }

    @Override
    VectorField space(double pivot) {
        return VectorFields.REACH;
    }

    @Override
    SparseVector query(ProfileVectors profile) {
        return profile.broad();
    }

    @Override
    void complete(double[] products) {
        for (int place = 0; place < products.length; place++) {
            products[place] += VOLUME_SHARE * volumes[place];
        }
    }
}
