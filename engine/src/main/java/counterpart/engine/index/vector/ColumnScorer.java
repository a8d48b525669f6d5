package counterpart.engine.index.vector;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/// Walks over products that were computed for a whole segment at once.
final class ColumnScorer extends Scorer {

    private final double[] products;
    private final float boost;
    private float minScore;
    private int doc = -1;

    ColumnScorer(double[] products, float boost) {
        this.products = products;
        this.boost = boost;
    }

    /// Stands on a document, for [ColumnBulkScorer].
    void stand(int newDoc) {
        doc = newDoc;
    }

    /// The first document from `from` on that can still be among the best, `end` when there is none.
    int next(int from, int end) {
        int next = from;
        while (next < end && !(products[next] > 0 && boost * (float) products[next] >= minScore)) {
            next++;
        }
        return next;
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public float score() {
        return boost * (float) products[doc];
    }

    @Override
    public void setMinCompetitiveScore(float minScore) {
        this.minScore = minScore;
    }

    @Override
    public float getMaxScore(int upTo) {
        return Float.POSITIVE_INFINITY;
    }

    @Override
    public DocIdSetIterator iterator() {
        return new DocIdSetIterator() {
            @Override
            public int docID() {
                return doc;
            }

            @Override
            public int nextDoc() {
                return advance(doc + 1);
            }

            @Override
            public int advance(int target) {
                int next = next(target, products.length);
                doc = next >= products.length ? NO_MORE_DOCS : next;
                return doc;
            }

            @Override
            public long cost() {
                return products.length;
            }
        };
    }
}
