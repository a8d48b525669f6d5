package counterpart.engine.bench;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.lucene.vector.ColumnCache;
import counterpart.engine.index.lucene.vector.CompetenceQuery;
import counterpart.engine.index.lucene.vector.TopDocuments;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/// An open index of a [Population].
final class Institutions implements AutoCloseable {

    private static final Query COUNTRY = new TermQuery(new Term(Population.COUNTRY, "c0"));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final ColumnCache cache = new ColumnCache(Long.MAX_VALUE / 2);

    Institutions(int documents) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(Population.index(documents)));
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /// The ten best, exactly.
    int[] competence(SparseVector query, boolean filtered) throws IOException {
        CompetenceQuery all = new CompetenceQuery(Population.VECTOR, query, cache);
        return new TopDocuments(searcher, filtered ? all.within(COUNTRY) : all)
                .best(10).stream()
                        .sorted(Comparator.comparingDouble(TopDocuments.Near::product)
                                .reversed())
                        .mapToInt(TopDocuments.Near::doc)
                        .toArray();
    }

    /// The ten best as Lucene's features give them: strengths cut to nine significant bits, MaxScore over postings.
    int[] features(SparseVector query, boolean filtered) throws IOException {
        BooleanQuery.Builder fields = new BooleanQuery.Builder();
        for (int i = 0; i < query.size(); i++) {
            fields.add(
                    FeatureField.newLinearQuery(Population.FEATURES, "f" + query.ordinal(i), (float) query.value(i)),
                    Occur.SHOULD);
        }
        if (filtered) {
            fields.add(COUNTRY, Occur.FILTER).setMinimumNumberShouldMatch(1);
        }
        List<ScoreDoc> best =
                List.of(searcher.search(fields.build(), new TopScoreDocCollectorManager(10, 10)).scoreDocs);
        return best.stream().mapToInt(doc -> doc.doc).toArray();
    }

    long ramBytesUsed() {
        return cache.ramBytesUsed();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
