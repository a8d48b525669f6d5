package counterpart.engine.index.vector;

import counterpart.engine.specialisation.SparseVector;
import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Scores a segment in one pass over its columns and one over its documents.
final class ColumnBulkScorer extends BulkScorer {

    private final Columns columns;
    private final double[] products;
    private final ColumnScorer scorer;
    private boolean recycled;

    ColumnBulkScorer(Columns columns, SparseVector query, float boost) {
        this.columns = columns;
        products = columns.products(query);
        scorer = new ColumnScorer(products, boost);
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits acceptDocs, int min, int max) throws IOException {
        int end = Math.min(max, products.length);
        collector.setScorer(scorer);
        for (int doc = next(min, end); doc < end; doc = next(doc + 1, end)) {
            if (acceptDocs == null || acceptDocs.get(doc)) {
                scorer.stand(doc);
                collector.collect(doc);
            }
        }
        return end < products.length ? end : finished();
    }

    private int next(int from, int end) {
        return recycled ? end : scorer.next(from, end);
    }

    private int finished() {
        if (!recycled) {
            recycled = true;
            columns.recycle(products);
        }
        return DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public long cost() {
        return products.length;
    }
}
