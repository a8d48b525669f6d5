package counterpart.engine.index.lucene.vector;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Chooses for each segment how products are computed.
final class CompetenceWeight extends Weight {

    private final CompetenceQuery query;
    private final IndexSearcher searcher;
    private final float boost;
    private final float[] dense;

    CompetenceWeight(CompetenceQuery query, IndexSearcher searcher, float boost) {
        super(query);
        this.query = query;
        this.searcher = searcher;
        this.boost = boost;
        SparseVector vector = query.vector();
        dense = new float[vector.size() == 0 ? 0 : vector.ordinal(vector.size() - 1) + 1];
        for (int i = 0; i < vector.size(); i++) {
            dense[vector.ordinal(i)] = (float) vector.value(i);
        }
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        LeafReader reader = context.reader();
        BinaryDocValues vectors = reader.getBinaryDocValues(query.field());
        if (vectors == null || dense.length == 0) {
            return null;
        }
        FixedBitSet filter = query.passing(searcher, context);
        StoredProducts stored = StoredProducts.of(vectors, dense, filter);
        Optional<VectorColumns> columns = query.cache().columns(reader, query.field());
        return new ProductScorerSupplier(stored, columns.orElse(null), filter, query.vector(), boost);
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        BinaryDocValues vectors = context.reader().getBinaryDocValues(query.field());
        if (vectors == null || !vectors.advanceExact(doc)) {
            return Explanation.noMatch("no vector in " + query.field());
        }
        FixedBitSet filter = query.passing(searcher, context);
        if (filter != null && !filter.get(doc)) {
            return Explanation.noMatch("does not pass the filter");
        }
        VectorCodec vector = new VectorCodec();
        vector.read(vectors.binaryValue());
        float score = vector.score(dense);
        return score > 0
                ? Explanation.match(
                        boost * score,
                        "scalar product in %s, computed as boost %s * sum from:".formatted(query.field(), boost),
                        shares(vector))
                : Explanation.noMatch("scalar product in " + query.field() + " is " + score);
    }

    private List<Explanation> shares(VectorCodec vector) {
        List<Explanation> shares = new ArrayList<>();
        for (int i = 0; i < vector.size(); i++) {
            float weight = vector.ordinal(i) < dense.length ? dense[vector.ordinal(i)] : 0;
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
