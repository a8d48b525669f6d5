package counterpart.engine.index.lucene.vector;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// The best documents of a query in double precision. A few more than requested are collected by their float scores
/// and multiplied again from their stored vectors; the other documents cannot belong to the best, by the error
/// bound of a sum of floats. If that bound does not hold (negative, tiny or huge numbers) or there are no columns,
/// all stored vectors are multiplied in double precision, one after the other.
public final class TopDocuments {

    /// The number of additional documents collected at first.
    private static final int MARGIN = 8;
    /// The largest relative error of one rounding to a float.
    private static final double ROUNDING = 0x1p-24;

    private final IndexSearcher searcher;
    private final CompetenceQuery query;

    public TopDocuments(IndexSearcher searcher, CompetenceQuery query) {
        this.searcher = searcher;
        this.query = query;
    }

    /// A document with its product.
    public record Near(int doc, double product) {}

    /// The documents that can be among the best `limit`, for any order of equal products: all whose product is
    /// above 0 and not below the `limit`-th best. Unordered.
    public List<Near> best(int limit) throws IOException {
        return isPlain() ? settled(limit) : exact(limit);
    }

    private boolean isPlain() throws IOException {
        SparseVector vector = query.vector();
        boolean plain = true;
        for (int i = 0; i < vector.size(); i++) {
            plain &= VectorCodec.isPlain(vector.value(i));
        }
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Optional<VectorColumns> columns = query.cache().columns(leaf.reader(), query.field());
            plain &= columns.isPresent() && columns.get().plain();
        }
        return plain;
    }

    private List<Near> settled(int limit) throws IOException {
        double error = (query.vector().size() + 4) * ROUNDING;
        for (int size = limit + MARGIN; ; size *= 4) {
            ScoreDoc[] collected = searcher.search(query, new TopScoreDocCollectorManager(size, size)).scoreDocs;
            BestSoFar best = best(collected, limit);
            if (collected.length < size || collected[size - 1].score * (1 + 2 * error) < best.last()) {
                return best.documents();
            }
        }
    }

    private BestSoFar best(ScoreDoc[] collected, int limit) throws IOException {
        BestSoFar best = new BestSoFar(limit);
        VectorCodec vector = new VectorCodec();
        double[] dense = dense();
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        for (ScoreDoc doc : collected) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            BinaryDocValues vectors = leaf.reader().getBinaryDocValues(query.field());
            vectors.advanceExact(doc.doc - leaf.docBase);
            vector.read(vectors.binaryValue());
            best.add(doc.doc, vector.dot(dense));
        }
        return best;
    }

    private List<Near> exact(int limit) throws IOException {
        BestSoFar best = new BestSoFar(limit);
        double[] dense = dense();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            add(leaf, dense, best);
        }
        return best.documents();
    }

    /// Adds the live documents of a segment that pass the filter.
    private void add(LeafReaderContext leaf, double[] dense, BestSoFar best) throws IOException {
        BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), query.field());
        Bits live = leaf.reader().getLiveDocs();
        FixedBitSet filter = query.passing(searcher, leaf);
        DocIdSetIterator documents = filter == null ? vectors : new BitSetIterator(filter, filter.cardinality());
        VectorCodec vector = new VectorCodec();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if ((live == null || live.get(doc)) && (filter == null || vectors.advanceExact(doc))) {
                vector.read(vectors.binaryValue());
                best.add(leaf.docBase + doc, vector.dot(dense));
            }
        }
    }

    private double[] dense() {
        SparseVector weights = query.vector();
        return weights.toDense(weights.size() == 0 ? 0 : weights.ordinal(weights.size() - 1) + 1);
    }
}
