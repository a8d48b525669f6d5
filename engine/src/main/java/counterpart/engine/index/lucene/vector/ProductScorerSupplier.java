package counterpart.engine.index.lucene.vector;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Scores one segment by its columns, or from the stored vectors if a filter leaves few documents or there are no
/// columns.
final class ProductScorerSupplier extends ScorerSupplier {

    /// The cost of decoding and multiplying one stored vector, in column entries.
    private static final long ENTRIES_PER_STORED_VECTOR = 400;

    private final StoredProducts stored;
    private final @Nullable VectorColumns columns;
    private final @Nullable FixedBitSet filter;
    private final SparseVector query;
    private final float boost;

    ProductScorerSupplier(
            StoredProducts stored,
            @Nullable VectorColumns columns,
            @Nullable FixedBitSet filter,
            SparseVector query,
            float boost) {
        this.stored = stored;
        this.columns = columns;
        this.filter = filter;
        this.query = query;
        this.boost = boost;
    }

    @Override
    public Scorer get(long leadCost) {
        return columns == null || isFew(columns, Math.min(leadCost, cost()))
                ? new StoredScorer(stored, boost)
                : scorer(columns);
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
        return columns == null || isFew(columns, cost())
                ? super.bulkScorer()
                : new ColumnBulkScorer(scorer(columns), columns);
    }

    private boolean isFew(VectorColumns present, long documents) {
        return documents * ENTRIES_PER_STORED_VECTOR < present.cost(query);
    }

    private ColumnScorer scorer(VectorColumns present) {
        return new ColumnScorer(present, present.scores(query), boost, filter);
    }

    @Override
    public long cost() {
        return stored.documents();
    }
}
