package counterpart.engine.index.vector;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.search.TwoPhaseIterator;

/// Products computed from the stored vectors, one document at a time: the way for few documents.
final class StoredProducts extends TwoPhaseIterator {

    private final BinaryDocValues vectors;
    private final double[] query;
    private final VectorBytes vector = new VectorBytes();
    private double product;

    StoredProducts(BinaryDocValues vectors, double[] query) {
        super(vectors);
        this.vectors = vectors;
        this.query = query;
    }

    long documents() {
        return vectors.cost();
    }

    @Override
    public boolean matches() throws IOException {
        vector.read(vectors.binaryValue());
        product = vector.dot(query);
        return product > 0;
    }

    /// The product of the document that matched last.
    double product() {
        return product;
    }

    @Override
    public float matchCost() {
        return 100;
    }
}
