package counterpart.engine.index;

import counterpart.engine.index.vector.ColumnCache;
import counterpart.engine.index.vector.CompetenceQuery;
import counterpart.engine.index.vector.Products;
import counterpart.engine.index.vector.VectorBytes;
import counterpart.engine.specialisation.SparseVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Questions about competences.
final class VectorSearch {

    private static final Comparator<Hits.Hit> ORDER =
            Comparator.comparingDouble(Hits.Hit::score).reversed().thenComparing(Hits.Hit::id);
    /// How many more than wanted are collected at first, to settle equal scores.
    private static final int MARGIN = 8;

    private final IndexSearcher searcher;
    private final ColumnCache cache;
    private final IdCache ids = new IdCache();

    VectorSearch(IndexSearcher searcher, ColumnCache cache) {
        this.searcher = searcher;
        this.cache = cache;
    }

    Map<String, Double> products(Kind kind, Space space, SparseVector query) throws IOException {
        Map<String, Double> products = new HashMap<>();
        String field = Names.vector(kind, space);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            String[] names = ids.ids(leaf.reader());
            Products.each(leaf.reader(), field, query, cache, (doc, product) -> products.put(names[doc], product));
        }
        return products;
    }

    /// Scores are floats, so the last of the collected may be equal to others left out: then more are collected, until
    /// all that could belong to the best are there to be ordered by their products in double precision.
    List<Hits.Hit> nearest(Kind kind, Space space, SparseVector query, Map<String, Set<String>> facets, int limit)
            throws IOException {
        String field = Names.vector(kind, space);
        var competence = new CompetenceQuery(field, query, cache);
        var filtered = Facets.filtered(new BooleanQuery.Builder().add(competence, Occur.MUST), facets);
        int size = limit + MARGIN;
        ScoreDoc[] best = best(filtered, size);
        while (best.length == size && best[limit - 1].score == best[size - 1].score) {
            size *= 4;
            best = best(filtered, size);
        }
        List<Hits.Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : best) {
            hits.add(hit(kind, field, query, doc.doc));
        }
        return hits.stream().sorted(ORDER).limit(limit).toList();
    }

    private ScoreDoc[] best(BooleanQuery query, int size) throws IOException {
        TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(size, size));
        return top.scoreDocs;
    }

    private Hits.Hit hit(Kind kind, String field, SparseVector query, int doc) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        double product = query.dot(vector(leaf.reader(), field, doc - leaf.docBase));
        return new Hits.Hit(kind, Ids.of(leaf.reader()).id(doc - leaf.docBase), product);
    }

    SparseVector vector(Kind kind, String id, Space space) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(Names.KEY, Names.key(kind, id))), 1);
        if (found.scoreDocs.length == 0) {
            return SparseVector.EMPTY;
        }
        LeafReaderContext leaf = leaf(found.scoreDocs[0].doc);
        return vector(leaf.reader(), Names.vector(kind, space), found.scoreDocs[0].doc - leaf.docBase);
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
