package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.vector.ColumnCache;
import counterpart.engine.index.vector.CompetenceQuery;
import counterpart.engine.index.vector.Nearest;
import counterpart.engine.index.vector.VectorBytes;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Memoized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/// Questions about competences.
final class VectorSearch {

    private static final Comparator<Hits.Hit> ORDER =
            Comparator.comparingDouble(Hits.Hit::score).reversed().thenComparing(Hits.Hit::id);

    private final IndexSearcher searcher;
    private final ColumnCache cache;
    /// By field, each read when first asked for.
    private final Map<String, Memoized<VectorRows>> rows = new HashMap<>();

    VectorSearch(IndexSearcher searcher, ColumnCache cache) {
        this.searcher = searcher;
        this.cache = cache;
        for (FieldInfo field : FieldInfos.getMergedFieldInfos(searcher.getIndexReader())) {
            if (Names.isVector(field.name)) {
                rows.put(field.name, new Memoized<>(() -> read(field.name)));
            }
        }
    }

    /// The heap that copies of vectors and filters hold, in bytes.
    long ramBytesUsed() {
        return cache.ramBytesUsed();
    }

    ProductTable products(Kind kind, Space space, List<SparseVector> queries) throws IOException {
        Memoized<VectorRows> known = rows.get(Names.vector(kind, space));
        return known == null
                ? new ProductTable(List.of(), new double[queries.size()][0])
                : known.get().products(queries, cache);
    }

    private VectorRows read(String field) {
        try {
            return VectorRows.read(searcher, field);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vectors of " + field, e);
        }
    }

    List<Hits.Hit> nearest(Kind kind, Space space, SparseVector query, Map<String, Set<String>> facets, int limit)
            throws IOException {
        CompetenceQuery all = new CompetenceQuery(Names.vector(kind, space), query, cache);
        CompetenceQuery wanted = facets.isEmpty() ? all : all.within(Facets.filter(facets));
        List<Hits.Hit> hits = new ArrayList<>();
        for (Nearest.Near near : new Nearest(searcher, wanted).best(limit)) {
            LeafReaderContext leaf = leaf(near.doc());
            hits.add(new Hits.Hit(kind, Ids.of(leaf.reader()).id(near.doc() - leaf.docBase), near.product()));
        }
        return hits.stream().sorted(ORDER).limit(limit).toList();
    }

    SparseVector vector(Kind kind, String id, Space space) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(Names.KEY, Names.key(kind, id))), 1);
        if (found.scoreDocs.length == 0) {
            return SparseVector.EMPTY;
        }
        ScoreDoc document = found.scoreDocs[0];
        LeafReaderContext leaf = leaf(document.doc);
        return vector(leaf.reader(), Names.vector(kind, space), document.doc - leaf.docBase);
    }

    private LeafReaderContext leaf(int doc) {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    private static SparseVector vector(LeafReader reader, String field, int doc) throws IOException {
        BinaryDocValues vectors = reader.getBinaryDocValues(field);
        return vectors != null && vectors.advanceExact(doc)
                ? VectorBytes.decode(vectors.binaryValue())
                : SparseVector.EMPTY;
    }
}
