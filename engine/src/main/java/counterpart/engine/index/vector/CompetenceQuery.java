package counterpart.engine.index.vector;

import counterpart.engine.specialisation.SparseVector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Matches the documents whose vector has a scalar product above 0 with the query; the product, rounded to a float, is
/// the score.
///
/// Products are summed in double precision in the order of the ordinals, whichever way they are computed, so that the
/// score, the explanation and [Products] agree to the last bit. It composes with any other query, deletes and
/// any number of segments.
public final class CompetenceQuery extends Query {

    private final String field;
    private final SparseVector vector;
    private final ColumnCache cache;

    /// @param field name of the binary doc values that hold [VectorBytes]
    public CompetenceQuery(String field, SparseVector vector, ColumnCache cache) {
        this.field = field;
        this.vector = vector;
        this.cache = cache;
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

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new CompetenceWeight(this, boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + vector;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompetenceQuery that && field.equals(that.field) && vector.equals(that.vector);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + vector.hashCode();
    }
}
