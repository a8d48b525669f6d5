package counterpart.engine.index.lucene.search;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.ProductTable;
import counterpart.engine.index.lucene.document.SegmentIds;
import counterpart.engine.index.lucene.vector.ColumnCache;
import counterpart.engine.index.lucene.vector.SegmentProducts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IntsRef;

/// The documents of an index that have a vector in one space, numbered.
final class VectorRows {

    private final String field;
    private final List<Segment> segments;
    private final List<String> ids;

    /// @param from the number of the segment's first document
    private record Segment(LeafReaderContext leaf, IntsRef documents, int from) {}

    private VectorRows(String field, List<Segment> segments, List<String> ids) {
        this.field = field;
        this.segments = segments;
        this.ids = ids;
    }

    static VectorRows read(IndexSearcher searcher, String field) throws IOException {
        List<Segment> segments = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            IntsRef documents = SegmentProducts.documents(leaf.reader(), field);
            segments.add(new Segment(leaf, documents, ids.size()));
            SegmentIds names = SegmentIds.of(leaf.reader());
            for (int i = 0; i < documents.length; i++) {
                ids.add(names.id(documents.ints[documents.offset + i]));
            }
        }
        return new VectorRows(field, segments, List.copyOf(ids));
    }

    ProductTable products(List<SparseVector> queries, ColumnCache cache) throws IOException {
        double[][] products = new double[queries.size()][ids.size()];
        for (Segment segment : segments) {
            for (int query = 0; query < products.length; query++) {
                SegmentProducts.write(
                        segment.leaf().reader(),
                        field,
                        queries.get(query),
                        cache,
                        segment.documents(),
                        products[query],
                        segment.from());
            }
        }
        return new ProductTable(ids, products);
    }
}
