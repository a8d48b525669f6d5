package counterpart.engine.index.lucene.vector;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.tests.index.RandomIndexWriter;
import org.apache.lucene.tests.search.CheckHits;
import org.apache.lucene.tests.search.QueryUtils;
import org.apache.lucene.tests.util.LuceneTestCase;

/// Lucene's own demands on a query: over random indexes with random codecs, merges and deletes, by searchers that check
/// every call.
public class LuceneContractTest extends LuceneTestCase {

    private static final String FIELD = "vector";
    private static final int FIELDS = 20;

    public void testKeepsLucenesContractOnRandomIndexes() throws IOException {
        try (Directory directory = newDirectory()) {
            try (RandomIndexWriter writer = new RandomIndexWriter(random(), directory)) {
                fill(writer, random().nextBoolean());
                try (IndexReader reader = writer.getReader()) {
                    IndexSearcher searcher = newSearcher(reader);
                    ColumnCache cache = cache();
                    for (int i = 0; i < 5; i++) {
                        check(query(cache), searcher);
                    }
                }
            }
        }
    }

    public void testMatchesTheSameAsAFilterInsideAndOutside() throws IOException {
        try (Directory directory = newDirectory();
                RandomIndexWriter writer = new RandomIndexWriter(random(), directory)) {
            fill(writer, true);
            try (IndexReader reader = writer.getReader()) {
                IndexSearcher searcher = newSearcher(reader);
                ColumnCache cache = cache();
                for (int i = 0; i < 10; i++) {
                    CompetenceQuery query = new CompetenceQuery(FIELD, vector(), cache);
                    Query filter = filter();
                    Query outside = new BooleanQuery.Builder()
                            .add(query, Occur.MUST)
                            .add(filter, Occur.FILTER)
                            .build();
                    CheckHits.checkEqual(
                            query,
                            searcher.search(outside, 1000).scoreDocs,
                            searcher.search(query.within(filter), 1000).scoreDocs);
                }
            }
        }
    }

    public void testFollowsReopenedReadersAndForgetsClosedOnes() throws IOException {
        ColumnCache cache = new ColumnCache(Long.MAX_VALUE / 2);
        try (Directory directory = newDirectory();
                IndexWriter writer = new IndexWriter(directory, newIndexWriterConfig())) {
            Map<String, SparseVector> living = new HashMap<>();
            DirectoryReader reader = DirectoryReader.open(writer);
            for (int round = 0; round < 15; round++) {
                change(writer, living);
                DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
                if (newer != null) {
                    reader.close();
                    reader = newer;
                }
                SparseVector query = vector();
                assertEquals(expected(living, query), found(reader, query, cache));
            }
            reader.close();
        }
        assertEquals("columns and filters of closed readers", 0, cache.ramBytesUsed());
    }

    private static void change(IndexWriter writer, Map<String, SparseVector> living) throws IOException {
        for (int i = random().nextInt(30); i >= 0; i--) {
            String id = "d" + random().nextInt(100);
            if (random().nextInt(3) == 0) {
                writer.deleteDocuments(new Term("id", id));
                living.remove(id);
            } else {
                SparseVector vector = vector();
                writer.updateDocument(new Term("id", id), document(id, vector));
                living.put(id, vector);
            }
        }
        if (random().nextInt(4) == 0) {
            writer.forceMerge(1);
        }
    }

    private static Set<String> expected(Map<String, SparseVector> living, SparseVector query) {
        Set<String> ids = new TreeSet<>();
        living.forEach((id, vector) -> {
            if (vector.dot(query) > 0) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static Set<String> found(DirectoryReader reader, SparseVector query, ColumnCache cache) throws IOException {
        Set<String> ids = new TreeSet<>();
        IndexSearcher searcher = newSearcher(reader);
        for (ScoreDoc doc : searcher.search(new CompetenceQuery(FIELD, query, cache), 1000).scoreDocs) {
            ids.add(searcher.storedFields().document(doc.doc).get("id"));
        }
        return ids;
    }

    private static void check(Query query, IndexSearcher searcher) throws IOException {
        CheckHits.checkTopScores(random(), query, searcher);
        CheckHits.checkExplanations(query, FIELD, searcher, true);
        if (!searcher.getIndexReader().hasDeletions()) {
            // these take deleted documents for found ones
            QueryUtils.check(random(), query, searcher);
            CheckHits.checkHits(random(), query, FIELD, searcher, found(query, searcher));
        }
    }

    private static int[] found(Query query, IndexSearcher searcher) throws IOException {
        return Arrays.stream(searcher.search(query, 1000).scoreDocs)
                .mapToInt(doc -> doc.doc)
                .toArray();
    }

    private static Query query(ColumnCache cache) {
        CompetenceQuery query = new CompetenceQuery(FIELD, vector(), cache);
        return switch (random().nextInt(4)) {
            case 0 -> query;
            case 1 -> query.within(filter());
            case 2 -> new BoostQuery(query, 1 + random().nextInt(3));
            default ->
                new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(filter(), Occur.FILTER)
                        .build();
        };
    }

    private static Query filter() {
        return random().nextInt(5) == 0
                ? MatchAllDocsQuery.INSTANCE
                : new TermQuery(new Term("colour", "c" + random().nextInt(4)));
    }

    private static ColumnCache cache() {
        return new ColumnCache(random().nextBoolean() ? Long.MAX_VALUE / 2 : 0);
    }

    private static void fill(RandomIndexWriter writer, boolean deletes) throws IOException {
        for (int i = atLeast(200); i > 0; i--) {
            writer.addDocument(document("d" + i, vector()));
            if (deletes && random().nextInt(10) == 0) {
                writer.deleteDocuments(new Term("id", "d" + (i + random().nextInt(20))));
            }
            if (random().nextInt(60) == 0) {
                writer.commit();
            }
        }
    }

    private static Document document(String id, SparseVector vector) {
        Document document = new Document();
        document.add(new StringField("id", id, Store.YES));
        document.add(new StringField("colour", "c" + random().nextInt(3), Store.NO));
        if (random().nextInt(8) > 0 || vector.size() > 0) {
            document.add(new BinaryDocValuesField(FIELD, VectorCodec.encode(vector)));
        }
        return document;
    }

    /// Small whole numbers over 8, so that sums are exact in floats too.
    private static SparseVector vector() {
        Map<Integer, Double> entries = new HashMap<>();
        for (int i = random().nextInt(10); i > 0; i--) {
            entries.put(random().nextInt(FIELDS), (random().nextInt(20) - 3) / 8.0);
        }
        return SparseVector.of(entries);
    }
}
