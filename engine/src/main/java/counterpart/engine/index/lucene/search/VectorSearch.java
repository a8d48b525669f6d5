package counterpart.engine.index.lucene.search;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.ProductTable;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.lucene.document.SegmentIds;
import counterpart.engine.index.lucene.vector.ColumnCache;
import counterpart.engine.index.lucene.vector.CompetenceQuery;
import counterpart.engine.index.lucene.vector.TopDocuments;
import counterpart.engine.index.lucene.vector.VectorCodec;
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

/// Runs vector queries about competences.
public final class VectorSearch {

    private static final Comparator<SearchHits.Hit> ORDER =
            Comparator.comparingDouble(SearchHits.Hit::score).reversed().thenComparing(SearchHits.Hit::id);

    private final IndexSearcher searcher;
    private final ColumnCache cache;
    /// By field, each loaded at the first request.
    private final Map<String, Memoized<VectorRows>> rows = new HashMap<>();

    public VectorSearch(IndexSearcher searcher, ColumnCache cache) {
        this.searcher = searcher;
        this.cache = cache;
        for (FieldInfo field : FieldInfos.getMergedFieldInfos(searcher.getIndexReader())) {
            if (LuceneFieldNames.isVector(field.name)) {
                rows.put(field.name, new Memoized<>(() -> read(field.name)));
            }
        }
    }

    /// The heap that copies of vectors and filters use, in bytes.
    public long ramBytesUsed() {
        return cache.ramBytesUsed();
    }

    public ProductTable products(EntryKind kind, VectorField space, List<SparseVector> queries) throws IOException {
        Memoized<VectorRows> known = rows.get(LuceneFieldNames.vector(kind, space));
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

    public List<SearchHits.Hit> nearest(
            EntryKind kind, VectorField space, SparseVector query, Map<String, Set<String>> facets, int limit)
            throws IOException {
        CompetenceQuery all = new CompetenceQuery(LuceneFieldNames.vector(kind, space), query, cache);
        CompetenceQuery wanted = facets.isEmpty() ? all : all.within(FacetFilter.filter(facets));
        List<SearchHits.Hit> hits = new ArrayList<>();
        for (TopDocuments.Near near : new TopDocuments(searcher, wanted).best(limit)) {
            LeafReaderContext leaf = leaf(near.doc());
            hits.add(new SearchHits.Hit(
                    kind, SegmentIds.of(leaf.reader()).id(near.doc() - leaf.docBase), near.product()));
        }
        return hits.stream().sorted(ORDER).limit(limit).toList();
    }

    public SparseVector vector(EntryKind kind, String id, VectorField space) throws IOException {
        TopDocs found =
                searcher.search(new TermQuery(new Term(LuceneFieldNames.KEY, LuceneFieldNames.key(kind, id))), 1);
        if (found.scoreDocs.length == 0) {
            return SparseVector.EMPTY;
        }
        ScoreDoc document = found.scoreDocs[0];
        LeafReaderContext leaf = leaf(document.doc);
        return vector(leaf.reader(), LuceneFieldNames.vector(kind, space), document.doc - leaf.docBase);
    }

    private LeafReaderContext leaf(int doc) {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    private static SparseVector vector(LeafReader reader, String field, int doc) throws IOException {
        BinaryDocValues vectors = reader.getBinaryDocValues(field);
        return vectors != null && vectors.advanceExact(doc)
                ? VectorCodec.decode(vectors.binaryValue())
                : SparseVector.EMPTY;
    }
}
