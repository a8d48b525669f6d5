package counterpart.engine.index.vector;

import counterpart.engine.specialisation.SparseVector;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Accountable;
import org.jspecify.annotations.Nullable;

/// One segment's vectors by field ordinal: for each ordinal the documents that have it, ascending, with their values.
/// 8 bytes an entry.
final class Columns implements Accountable {

    private final int[] starts;
    private final int[] docs;
    private final float[] values;
    private final int maxDoc;
    /// One used array of zeros, so that steady traffic allocates little.
    private final AtomicReference<double @Nullable []> spare = new AtomicReference<>();

    private Columns(int[] starts, int maxDoc) {
        this.starts = starts;
        this.maxDoc = maxDoc;
        docs = new int[starts[starts.length - 1]];
        values = new float[docs.length];
    }

    /// Reads all vectors of a segment twice: to count, then to fill.
    static Columns of(LeafReader reader, String field) throws IOException {
        Columns columns = new Columns(starts(reader, field), reader.maxDoc());
        columns.fill(DocValues.getBinary(reader, field));
        return columns;
    }

    private static int[] starts(LeafReader reader, String field) throws IOException {
        BinaryDocValues vectors = DocValues.getBinary(reader, field);
        VectorBytes vector = new VectorBytes();
        int[] counts = new int[1];
        while (vectors.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            vector.read(vectors.binaryValue());
            counts = counted(vector, counts);
        }
        Arrays.parallelPrefix(counts, Math::addExact);
        return counts;
    }

    /// Adds 1 at the place after each ordinal of the vector, in an array grown to hold it.
    private static int[] counted(VectorBytes vector, int[] counts) {
        int needed = vector.size() == 0 ? 0 : vector.ordinal(vector.size() - 1) + 2;
        int[] grown = needed <= counts.length ? counts : Arrays.copyOf(counts, needed);
        for (int i = 0; i < vector.size(); i++) {
            grown[vector.ordinal(i) + 1]++;
        }
        return grown;
    }

    private void fill(BinaryDocValues vectors) throws IOException {
        int[] next = starts.clone();
        VectorBytes vector = new VectorBytes();
        while (vectors.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            vector.read(vectors.binaryValue());
            for (int i = 0; i < vector.size(); i++) {
                int at = next[vector.ordinal(i)]++;
                docs[at] = vectors.docID();
                values[at] = vector.value(i);
            }
        }
    }

    /// The scalar product of each document with the query; hand the array back with [#recycle].
    double[] products(SparseVector query) {
        double[] unused = spare.getAndSet(null);
        double[] products = unused == null ? new double[maxDoc] : unused;
        for (int i = 0; i < query.size(); i++) {
            if (query.ordinal(i) < starts.length - 1) {
                add(query.ordinal(i), query.value(i), products);
            }
        }
        return products;
    }

    private void add(int ordinal, double weight, double[] products) {
        int end = starts[ordinal + 1];
        for (int at = starts[ordinal]; at < end; at++) {
            products[docs[at]] += weight * values[at];
        }
    }

    /// Takes back an array that nobody reads any more.
    void recycle(double[] products) {
        Arrays.fill(products, 0);
        spare.set(products);
    }

    /// The number of entries that the query touches.
    long cost(SparseVector query) {
        long cost = 0;
        for (int i = 0; i < query.size() && query.ordinal(i) < starts.length - 1; i++) {
            cost += starts[query.ordinal(i) + 1] - starts[query.ordinal(i)];
        }
        return cost;
    }

    @Override
    public long ramBytesUsed() {
        return 4L * starts.length + 8L * docs.length + 8L * maxDoc;
    }
}
