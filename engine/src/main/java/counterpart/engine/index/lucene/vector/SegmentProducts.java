package counterpart.engine.index.lucene.vector;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;

/// All products of one segment in double precision, those of 0 and below included.
public final class SegmentProducts {

    private SegmentProducts() {}

    /// The live documents of a segment that have a vector, ascending.
    public static IntsRef documents(LeafReader reader, String field) throws IOException {
        Bits live = reader.getLiveDocs();
        BinaryDocValues vectors = DocValues.getBinary(reader, field);
        IntsRefBuilder documents = new IntsRefBuilder();
        while (vectors.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(vectors.docID())) {
                documents.append(vectors.docID());
            }
        }
        return documents.get();
    }

    /// Writes the product of the query with each of the documents of a segment.
    ///
    /// @param documents as returned by [#documents]
    /// @param into receives the first product at `from`
    public static void write(
            LeafReader reader,
            String field,
            SparseVector query,
            ColumnCache cache,
            IntsRef documents,
            double[] into,
            int from)
            throws IOException {
        Optional<VectorColumns> columns = cache.columns(reader, field);
        if (columns.isPresent()) {
            int first = columns.get().first();
            double[] products = columns.get().products(query);
            for (int i = 0; i < documents.length; i++) {
                into[from + i] = products[documents.ints[documents.offset + i] - first];
            }
        } else {
            writeStored(DocValues.getBinary(reader, field), query, documents, into, from);
        }
    }

    private static void writeStored(
            BinaryDocValues vectors, SparseVector query, IntsRef documents, double[] into, int from)
            throws IOException {
        double[] dense = query.toDense(query.size() == 0 ? 0 : query.ordinal(query.size() - 1) + 1);
        VectorCodec vector = new VectorCodec();
        for (int i = 0; i < documents.length; i++) {
            if (vectors.advanceExact(documents.ints[documents.offset + i])) {
                vector.read(vectors.binaryValue());
                into[from + i] = vector.dot(dense);
            }
        }
    }
}
