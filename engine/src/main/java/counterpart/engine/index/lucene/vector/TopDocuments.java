package counterpart.engine.index.lucene.vector;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntsRef;

/// The best documents of a query in double precision. A few more than requested are collected by their float scores
/// and multiplied again from their stored vectors; the other documents cannot belong to the best, by the error
/// bound of a sum of floats. If that bound does not hold (negative, tiny or huge numbers) or there are no columns,
/// all products are computed in double precision at once.
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
            List<Near> near = products(collected);
            double last = lastOf(near, limit);
            if (collected.length < size || collected[size - 1].score * (1 + 2 * error) < last) {
                near.removeIf(candidate -> candidate.product() < last);
                return near;
            }
        }
    }

    private List<Near> products(ScoreDoc[] collected) throws IOException {
        List<Near> near = new ArrayList<>();
        VectorCodec vector = new VectorCodec();
        SparseVector weights = query.vector();
        double[] dense = weights.toDense(weights.size() == 0 ? 0 : weights.ordinal(weights.size() - 1) + 1);
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        for (ScoreDoc doc : collected) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            BinaryDocValues vectors = leaf.reader().getBinaryDocValues(query.field());
            vectors.advanceExact(doc.doc - leaf.docBase);
            vector.read(vectors.binaryValue());
            near.add(new Near(doc.doc, vector.dot(dense)));
        }
        return near;
    }

    private List<Near> exact(int limit) throws IOException {
        List<Near> near = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            IntsRef documents = SegmentProducts.documents(leaf.reader(), query.field());
            double[] products = new double[documents.length];
            SegmentProducts.write(leaf.reader(), query.field(), query.vector(), query.cache(), documents, products, 0);
            FixedBitSet filter = query.passing(searcher, leaf);
            for (int i = 0; i < products.length; i++) {
                int doc = documents.ints[documents.offset + i];
                if (products[i] > 0 && (filter == null || filter.get(doc))) {
                    near.add(new Near(leaf.docBase + doc, products[i]));
                }
            }
        }
        double last = lastOf(near, limit);
        near.removeIf(candidate -> candidate.product() < last);
        return near;
    }

    /// The `limit`-th best product, 0 when there are fewer.
    private static double lastOf(List<Near> near, int limit) {
        PriorityQueue<Double> best = new PriorityQueue<>(Comparator.naturalOrder());
        for (Near candidate : near) {
            if (best.size() < limit) {
                best.add(candidate.product());
            } else if (candidate.product() > best.element()) {
                best.remove();
                best.add(candidate.product());
            }
        }
        return best.size() < limit ? 0 : best.element();
    }
}
