package counterpart.engine.ranking.input;

import counterpart.engine.competence.math.SparseVector;
import java.util.List;

/// How few regions hold a field: the inverse document frequency `ln(1 + (C - n + 0.5) / (n + 0.5))` (Robertson 2004)
/// of `C` regions of which `n` have a strength in the field. A field that every region holds tells none apart.
public final class FieldRarity {

    private static final double HALF = 0.5;

    private final double[] weights;

    /// @param strengths of the regions that may be ranked
    /// @param fields number of fields
    FieldRarity(List<SparseVector> strengths, int fields) {
        double[] holders = new double[fields];
        for (SparseVector strength : strengths) {
            for (int i = 0; i < strength.size(); i++) {
                holders[strength.ordinal(i)]++;
            }
        }
        weights = new double[fields];
        for (int field = 0; field < fields; field++) {
            weights[field] = Math.log1p((strengths.size() - holders[field] + HALF) / (holders[field] + HALF));
        }
    }

    /// The vector with each field weighted by its rarity, scaled to its former sum.
    SparseVector weigh(SparseVector vector) {
        SparseVector weighted = vector.times(weights);
        double scale = weighted.size() == 0 ? 1 : vector.sum() / weighted.sum();
        return weighted.map(value -> value * scale);
    }
}
