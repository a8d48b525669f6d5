package counterpart.engine.index.lucene.vector;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Matches the documents whose vector has a score above 0 with the query and, if there is a filter, that pass it.
/// The score is the scalar product in float arithmetic, summed in the order of the ordinals in every
/// implementation, so that score and explanation are equal to the last bit. [TopDocuments] determines the best
/// documents in double precision.
///
/// Can be combined with any other query, with deletes and any number of segments.
public final class CompetenceQuery extends Query {

    private final String field;
    private final SparseVector vector;
    private final ColumnCache cache;
    private final @Nullable Query filter;

    /// A query over all documents.
    ///
    /// @param field name of the binary doc values that hold [VectorCodec]
    /// @throws IllegalArgumentException when a weight is not finite as a float
    public CompetenceQuery(String field, SparseVector vector, ColumnCache cache) {
        this(field, vector, cache, null);
    }

    private CompetenceQuery(String field, SparseVector vector, ColumnCache cache, @Nullable Query filter) {
        this.field = field;
        this.vector = vector;
        this.cache = cache;
        this.filter = filter;
        for (int i = 0; i < vector.size(); i++) {
            if (!Float.isFinite((float) vector.value(i))) {
                throw new IllegalArgumentException("weight " + vector.value(i) + " is not a finite 32-bit number");
            }
        }
    }

    /// Restricts the query to the documents that another query matches; they are cached as a bit set for each
    /// segment, so use it for filters that are reused.
    public CompetenceQuery within(Query others) {
        return new CompetenceQuery(field, vector, cache, others);
    }

    String field() {
        return field;
    }

    SparseVector vector() {
        return vector;
    }

    ColumnCache cache() {
        return cache;
    }

    /// The documents of a segment that pass the filter, absent when all do.
    @Nullable
    FixedBitSet passing(IndexSearcher searcher, LeafReaderContext context) throws IOException {
        return filter == null ? null : cache.filters().bits(searcher, filter, context);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new CompetenceWeight(this, searcher, boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + vector + (filter == null ? "" : " within " + filter.toString(defaultField));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompetenceQuery that
                && field.equals(that.field)
                && vector.equals(that.vector)
                && Objects.equals(filter, that.filter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, vector, filter);
    }
}
