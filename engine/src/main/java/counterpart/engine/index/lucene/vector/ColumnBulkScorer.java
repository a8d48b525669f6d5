package counterpart.engine.index.lucene.vector;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Passes the scores of a segment to a collector: one pass over the sums, of which only those that can still be
/// among the best are examined.
final class ColumnBulkScorer extends BulkScorer {

    private final ColumnScorer scorer;
    private final int end;
    private boolean finished;

    ColumnBulkScorer(ColumnScorer scorer, VectorColumns columns) {
        this.scorer = scorer;
        end = columns.first() + columns.length();
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits acceptDocs, int min, int max) throws IOException {
        if (!finished) {
            collector.setScorer(scorer);
            collect(collector, acceptDocs, min, Math.min(max, end));
        }
        if (max < end) {
            return Math.max(min, max);
        }
        finished = true;
        scorer.finish();
        return DocIdSetIterator.NO_MORE_DOCS;
    }

    private void collect(LeafCollector collector, @Nullable Bits acceptDocs, int min, int stop) throws IOException {
        for (int doc = scorer.next(min, stop); doc < stop; doc = scorer.next(doc + 1, stop)) {
            if (acceptDocs == null || acceptDocs.get(doc)) {
                scorer.stand(doc);
                collector.collect(doc);
            }
        }
    }

    @Override
    public long cost() {
        return end;
    }
}
