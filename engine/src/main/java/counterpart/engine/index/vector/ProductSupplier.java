package counterpart.engine.index.vector;

import counterpart.engine.specialisation.SparseVector;
import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.jspecify.annotations.Nullable;

/// Scores one segment over its columns, or from the stored vectors when a filter leaves few documents or there are no
/// columns.
final class ProductSupplier extends ScorerSupplier {

    /// A stored vector costs about as much to decode and multiply as this many column entries.
    private static final long ENTRIES_PER_STORED_VECTOR = 400;

    private final StoredProducts stored;
    private final @Nullable Columns columns;
    private final SparseVector query;
    private final float boost;

    ProductSupplier(StoredProducts stored, @Nullable Columns columns, SparseVector query, float boost) {
        this.stored = stored;
        this.columns = columns;
        this.query = query;
        this.boost = boost;
    }

    @Override
    public Scorer get(long leadCost) {
        return columns == null || leadCost * ENTRIES_PER_STORED_VECTOR < columns.cost(query)
                ? new StoredScorer(stored, boost)
                : new ColumnScorer(columns.products(query), boost);
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
        return columns == null ? super.bulkScorer() : new ColumnBulkScorer(columns, query, boost);
    }

    @Override
    public long cost() {
        return stored.documents();
    }
}
