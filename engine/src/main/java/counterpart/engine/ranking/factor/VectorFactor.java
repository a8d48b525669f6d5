package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import java.util.List;

/// A factor that is the scalar product of the regions' vectors in a space with one vector of the query.
abstract class VectorFactor implements Factor {

    private final RankingData data;

    VectorFactor(RankingData data) {
        this.data = data;
    }

    /// The space of the regions' vectors, by pivot.
    abstract VectorField space(double pivot);

    /// The query vector, by which the regions' vectors are multiplied.
    abstract SparseVector query(ProfileVectors profile);

    /// Converts the products to raw values in place; by default, the products are the raw values.
    void complete(double[] products) {}

    @Override
    public double[] raw(FactorContext context) {
        return raw(List.of(context)).getFirst();
    }

    @Override
    public List<double[]> raw(List<FactorContext> contexts) {
        double pivot = contexts.getFirst().pivot();
        List<double[]> raw = data.products(
                space(pivot),
                contexts.stream().map(context -> query(context.profile())).toList());
        raw.forEach(this::complete);
        return raw;
    }
}
