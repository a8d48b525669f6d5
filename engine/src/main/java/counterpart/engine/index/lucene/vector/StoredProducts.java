package counterpart.engine.index.lucene.vector;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Scores computed from the stored vectors, one document at a time; used for few documents.
final class StoredProducts extends TwoPhaseIterator {

    private final BinaryDocValues vectors;
    private final boolean filtered;
    private final float[] query;
    private final VectorCodec vector = new VectorCodec();
    private float score;

    private StoredProducts(DocIdSetIterator documents, BinaryDocValues vectors, boolean filtered, float[] query) {
        super(documents);
        this.vectors = vectors;
        this.filtered = filtered;
        this.query = query;
    }

    /// @param filter the documents that may match; all when absent
    static StoredProducts of(BinaryDocValues vectors, float[] query, @Nullable FixedBitSet filter) {
        return filter == null
                ? new StoredProducts(vectors, vectors, false, query)
                : new StoredProducts(new BitSetIterator(filter, filter.cardinality()), vectors, true, query);
    }

    long documents() {
        return Math.min(approximation().cost(), vectors.cost());
    }

    @Override
    public boolean matches() throws IOException {
        if (filtered && !vectors.advanceExact(approximation().docID())) {
            return false;
        }
        vector.read(vectors.binaryValue());
        score = vector.score(query);
        return score > 0;
    }

    /// The score of the last matching document.
    float score() {
        return score;
    }

    @Override
    public float matchCost() {
        return 100;
    }
}
