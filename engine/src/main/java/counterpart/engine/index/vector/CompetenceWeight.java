package counterpart.engine.index.vector;

import counterpart.engine.specialisation.SparseVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Chooses, segment by segment, how products are computed.
final class CompetenceWeight extends Weight {

    private final CompetenceQuery query;
    private final float boost;
    private final double[] dense;

    CompetenceWeight(CompetenceQuery query, float boost) {
        super(query);
        this.query = query;
        this.boost = boost;
        SparseVector vector = query.vector();
        dense = vector.toDense(vector.size() == 0 ? 0 : vector.ordinal(vector.size() - 1) + 1);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        LeafReader reader = context.reader();
        BinaryDocValues vectors = reader.getBinaryDocValues(query.field());
        if (vectors == null || dense.length == 0) {
            return null;
        }
        StoredProducts stored = new StoredProducts(vectors, dense);
        Optional<Columns> columns = query.cache().columns(reader, query.field());
        return new ProductSupplier(stored, columns.orElse(null), query.vector(), boost);
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        BinaryDocValues vectors = context.reader().getBinaryDocValues(query.field());
        if (vectors == null || !vectors.advanceExact(doc)) {
            return Explanation.noMatch("no vector in " + query.field());
        }
        VectorBytes vector = new VectorBytes();
        vector.read(vectors.binaryValue());
        double product = vector.dot(dense);
        return product > 0
                ? Explanation.match(boost * (float) product, "scalar product in " + query.field(), shares(vector))
                : Explanation.noMatch("scalar product in " + query.field() + " is " + product);
    }

    private List<Explanation> shares(VectorBytes vector) {
        List<Explanation> shares = new ArrayList<>();
        for (int i = 0; i < vector.size(); i++) {
            double weight = query.vector().get(vector.ordinal(i));
            if (weight != 0) {
                shares.add(Explanation.match(
                        weight * vector.value(i),
                        "field %d: weight %s x strength %s".formatted(vector.ordinal(i), weight, vector.value(i))));
            }
        }
        return shares;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return true;
    }
}
