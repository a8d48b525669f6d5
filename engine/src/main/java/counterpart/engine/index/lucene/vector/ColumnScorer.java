package counterpart.engine.index.lucene.vector;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Iterates over scores computed for a whole segment at once.
final class ColumnScorer extends Scorer {

    private final VectorColumns columns;
    private final float boost;
    private final @Nullable FixedBitSet filter;
    private final int first;
    private final int end;
    private float[] scores;
    private boolean done;
    private float minScore;
    private int doc = -1;

    /// @param filter the documents that may match; all when absent
    ColumnScorer(VectorColumns columns, float[] scores, float boost, @Nullable FixedBitSet filter) {
        this.columns = columns;
        this.scores = scores;
        this.boost = boost;
        this.filter = filter;
        first = columns.first();
        end = first + columns.length();
    }

    /// Moves to a document, for [ColumnBulkScorer].
    void stand(int newDoc) {
        doc = newDoc;
    }

    /// The first document from `from` on that can still be among the best, `to` or more when there is none before
    /// it.
    int next(int from, int to) {
        int stop = Math.min(to, end);
        float[] sums = scores;
        float least = minScore;
        for (int next = Math.max(from, first); next < stop; next++) {
            float score = sums[next - first];
            if (score > 0 && boost * score >= least && passes(next)) {
                return next;
            }
        }
        return Math.max(to, from);
    }

    private boolean passes(int candidate) {
        return filter == null || filter.get(candidate);
    }

    /// Releases the sums; must be the last call.
    void finish() {
        if (!done) {
            done = true;
            columns.recycle(scores);
            scores = new float[0];
        }
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public float score() {
        return boost * scores[doc - first];
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
                doc = done ? NO_MORE_DOCS : next(target, NO_MORE_DOCS);
                if (doc == NO_MORE_DOCS) {
                    finish();
                }
                return doc;
            }

            @Override
            public long cost() {
                return columns.length();
            }
        };
    }
}
