package counterpart.engine.index.lucene.vector;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Accountable;

/// One segment's vectors by field ordinal: for each ordinal the documents that have it, ascending, with their
/// values. 8 bytes per entry. Documents are numbered from the first with a vector, so that sums are stored only for
/// the range of documents that contains vectors.
final class VectorColumns implements Accountable {

    private final int[] starts;
    private final int[] docs;
    private final float[] values;
    private final int first;
    private final int length;
    private final boolean plain;
    /// A pool of zeroed arrays for reuse, so that steady traffic allocates little.
    private final ArrayBlockingQueue<float[]> spare =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    private VectorColumns(Census census) {
        starts = census.counts;
        Arrays.parallelPrefix(starts, Math::addExact);
        first = census.first;
        length = census.end - census.first;
        plain = census.plain;
        docs = new int[starts[starts.length - 1]];
        values = new float[docs.length];
    }

    /// Reads all vectors of a segment twice: to count, then to fill.
    static VectorColumns of(LeafReader reader, String field) throws IOException {
        VectorColumns columns = new VectorColumns(new Census(DocValues.getBinary(reader, field)));
        columns.fill(DocValues.getBinary(reader, field));
        return columns;
    }

    private void fill(BinaryDocValues vectors) throws IOException {
        int[] next = starts.clone();
        VectorCodec vector = new VectorCodec();
        while (vectors.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            vector.read(vectors.binaryValue());
            for (int i = 0; i < vector.size(); i++) {
                int at = next[vector.ordinal(i)]++;
                docs[at] = vectors.docID() - first;
                values[at] = vector.value(i);
            }
        }
    }

    /// The first document with a vector.
    int first() {
        return first;
    }

    /// The number of documents from the first to the last with a vector.
    int length() {
        return length;
    }

    /// Whether all values are [VectorCodec#isPlain].
    boolean plain() {
        return plain;
    }

    /// The score of each document from [#first] on, summed in floats; return the array with [#recycle].
    float[] scores(SparseVector query) {
        float[] unused = spare.poll();
        float[] scores = unused == null ? new float[length] : unused;
        for (int i = 0; i < query.size() && query.ordinal(i) < starts.length - 1; i++) {
            add(query.ordinal(i), (float) query.value(i), scores);
        }
        return scores;
    }

    private void add(int ordinal, float weight, float[] scores) {
        int end = starts[ordinal + 1];
        for (int at = starts[ordinal]; at < end; at++) {
            scores[docs[at]] += weight * values[at];
        }
    }

    /// Returns an array that is no longer read to the pool.
    void recycle(float[] scores) {
        Arrays.fill(scores, 0);
        spare.offer(scores);
    }

    /// The number of entries that the query touches.
    long cost(SparseVector query) {
        long cost = 0;
        for (int i = 0; i < query.size() && query.ordinal(i) < starts.length - 1; i++) {
            cost += starts[query.ordinal(i) + 1] - starts[query.ordinal(i)];
        }
        return cost;
    }

    /// The size of the arrays, including all sums that may be kept for reuse.
    @Override
    public long ramBytesUsed() {
        return 4L * starts.length + 8L * docs.length + sums(length);
    }

    /// The maximum size in bytes of the sums over a number of documents.
    static long sums(long length) {
        return 4L * length * Runtime.getRuntime().availableProcessors();
    }

    /// The figures about a segment's vectors that are needed before they are copied.
    private static final class Census {

        private int[] counts = new int[1];
        private int first;
        private int end;
        private boolean plain = true;

        Census(BinaryDocValues vectors) throws IOException {
            VectorCodec vector = new VectorCodec();
            int doc = vectors.nextDoc();
            first = doc == DocIdSetIterator.NO_MORE_DOCS ? 0 : doc;
            for (; doc != DocIdSetIterator.NO_MORE_DOCS; doc = vectors.nextDoc()) {
                vector.read(vectors.binaryValue());
                count(vector);
                end = doc + 1;
            }
        }

        /// Adds 1 at the index after each ordinal of the vector.
        private void count(VectorCodec vector) {
            int needed = vector.size() == 0 ? 0 : vector.ordinal(vector.size() - 1) + 2;
            if (needed > counts.length) {
                counts = Arrays.copyOf(counts, needed);
            }
            for (int i = 0; i < vector.size(); i++) {
                counts[vector.ordinal(i) + 1]++;
                plain &= VectorCodec.isPlain(vector.value(i));
            }
        }
    }
}
