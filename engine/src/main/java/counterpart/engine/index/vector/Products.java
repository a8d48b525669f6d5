package counterpart.engine.index.vector;

import counterpart.engine.specialisation.SparseVector;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/// All products of one segment in double precision, negative ones included.
public final class Products {

    private Products() {}

    /// Receives a live document of the segment and its product, which is not 0.
    @FunctionalInterface
    public interface Sink {
        void accept(int doc, double product) throws IOException;
    }

    /// Hands on the live documents with a product other than 0, in document order.
    public static void each(LeafReader reader, String field, SparseVector query, ColumnCache cache, Sink sink)
            throws IOException {
        Bits live = reader.getLiveDocs();
        Sink alive = (doc, product) -> {
            if (product != 0 && (live == null || live.get(doc))) {
                sink.accept(doc, product);
            }
        };
        Optional<Columns> columns = cache.columns(reader, field);
        if (columns.isPresent()) {
            eachOf(columns.get(), query, alive);
        } else {
            eachStored(reader, field, query, alive);
        }
    }

    private static void eachOf(Columns columns, SparseVector query, Sink sink) throws IOException {
        double[] products = columns.products(query);
        for (int doc = 0; doc < products.length; doc++) {
            sink.accept(doc, products[doc]);
        }
        columns.recycle(products);
    }

    private static void eachStored(LeafReader reader, String field, SparseVector query, Sink sink) throws IOException {
        BinaryDocValues vectors = DocValues.getBinary(reader, field);
        double[] dense = query.toDense(query.size() == 0 ? 0 : query.ordinal(query.size() - 1) + 1);
        VectorBytes vector = new VectorBytes();
        while (vectors.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            vector.read(vectors.binaryValue());
            sink.accept(vectors.docID(), vector.dot(dense));
        }
    }
}
