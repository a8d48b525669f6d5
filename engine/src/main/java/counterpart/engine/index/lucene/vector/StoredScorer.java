package counterpart.engine.index.lucene.vector;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/// Scores documents from their stored vectors.
final class StoredScorer extends Scorer {

    private final StoredProducts products;
    private final float boost;

    StoredScorer(StoredProducts products, float boost) {
        this.products = products;
        this.boost = boost;
    }

    @Override
    public int docID() {
        return products.approximation().docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return TwoPhaseIterator.asDocIdSetIterator(products);
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
        return products;
    }

    @Override
    public float score() {
        return boost * products.score();
    }

    @Override
    public float getMaxScore(int upTo) {
        return Float.POSITIVE_INFINITY;
    }
}
