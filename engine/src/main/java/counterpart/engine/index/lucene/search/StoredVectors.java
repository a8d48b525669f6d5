package counterpart.engine.index.lucene.search;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.RegionVectors;
import counterpart.engine.index.lucene.document.SegmentIds;
import counterpart.engine.index.lucene.vector.VectorCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/// Reads all stored vectors of a field.
final class StoredVectors {

    private StoredVectors() {}

    static RegionVectors.Space read(IndexSearcher searcher, String field) throws IOException {
        List<String> ids = new ArrayList<>();
        List<SparseVector> vectors = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            read(leaf.reader(), field, ids, vectors);
        }
        return new RegionVectors.Space(ids, vectors);
    }

    private static void read(LeafReader reader, String field, List<String> ids, List<SparseVector> vectors)
            throws IOException {
        BinaryDocValues stored = DocValues.getBinary(reader, field);
        SegmentIds names = SegmentIds.of(reader);
        Bits live = reader.getLiveDocs();
        for (int doc = stored.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = stored.nextDoc()) {
            if (live == null || live.get(doc)) {
                ids.add(names.id(doc));
                vectors.add(VectorCodec.decode(stored.binaryValue()));
            }
        }
    }
}
