package counterpart.engine.index.lucene.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Against a brute-force oracle: random vectors in several segments, some of them deleted.
class CompetenceQueryTest {

    private static final String FIELD = "vector";
    private static final long PLENTY = Long.MAX_VALUE;
    private static final long NOTHING = 0;

    /// A random world: the living documents' vectors by their ids, and an index of them.
    private record World(Map<String, SparseVector> living, Directory directory) {

        static World of(long seed, int documents) throws IOException {
            return of(seed, documents, value -> value);
        }

        /// Without negative strengths, and of few different values, so that many products are equal.
        static World plain(long seed, int documents) throws IOException {
            return of(seed, documents, value -> (float) Math.ceil(Math.abs(value)) / 3);
        }

        private static World of(long seed, int documents, DoubleUnaryOperator change) throws IOException {
            Random random = new Random(seed);
            Map<String, SparseVector> living = new TreeMap<>();
            Directory directory = new ByteBuffersDirectory();
            try (IndexWriter writer =
                    new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
                for (int i = 0; i < documents; i++) {
                    SparseVector vector = random(random, 12).map(change);
                    writer.addDocument(document("d" + i, vector, random.nextInt(4)));
                    living.put("d" + i, vector);
                    if (random.nextInt(7) == 0) {
                        writer.flush();
                    }
                    if (random.nextInt(5) == 0) {
                        String gone = "d" + random.nextInt(i + 1);
                        writer.deleteDocuments(new Term("id", gone));
                        living.remove(gone);
                    }
                }
            }
            return new World(living, directory);
        }

        private static Document document(String id, SparseVector vector, int colour) {
            Document document = new Document();
            document.add(new StringField("id", id, Store.YES));
            document.add(new StringField("colour", "c" + colour, Store.YES));
            if (vector.size() > 0) {
                document.add(new BinaryDocValuesField(FIELD, VectorCodec.encode(vector)));
            }
            return document;
        }
    }

    private static SparseVector random(Random random, int fields) {
        Map<Integer, Double> entries = new HashMap<>();
        for (int i = random.nextInt(fields); i > 0; i--) {
            entries.put(random.nextInt(fields), (double) (float) (random.nextGaussian() + 1));
        }
        return SparseVector.of(entries);
    }

    /// The documents that must match with their products.
    private static Map<String, Double> oracle(World world, SparseVector query) {
        Map<String, Double> products = new HashMap<>();
        world.living().forEach((id, vector) -> products.put(id, vector.dot(query)));
        return products;
    }

    /// The documents that must match with their scores: sums in float arithmetic.
    private static Map<String, Float> floatOracle(World world, SparseVector query) {
        Map<String, Float> scores = new HashMap<>();
        world.living().forEach((id, vector) -> {
            float score = 0;
            for (int i = 0; i < query.size(); i++) {
                score += (float) query.value(i) * (float) vector.get(query.ordinal(i));
            }
            if (score > 0) {
                scores.put(id, score);
            }
        });
        return scores;
    }

    @Property(tries = 60)
    void matchesWhatTheOracleMatchesWithItsScores(
            @ForAll long seed, @ForAll @IntRange(max = 60) int documents, @ForAll boolean columns) throws IOException {
        World world = World.of(seed, documents);
        SparseVector query = random(new Random(seed + 1), 14);
        assertThat(scores(world, new CompetenceQuery(FIELD, query, cache(columns))))
                .isEqualTo(floatOracle(world, query));
    }

    @Property(tries = 60)
    void findsTheOraclesBestUnderAFilter(
            @ForAll long seed, @ForAll @IntRange(max = 60) int documents, @ForAll boolean columns) throws IOException {
        World world = World.of(seed, documents);
        SparseVector query = random(new Random(seed + 1), 14);
        BooleanQuery filtered = new BooleanQuery.Builder()
                .add(new CompetenceQuery(FIELD, query, cache(columns)), Occur.MUST)
                .add(new TermQuery(new Term("colour", "c1")), Occur.FILTER)
                .build();
        Map<String, Float> all = scores(world, new CompetenceQuery(FIELD, query, cache(columns)));
        Map<String, Float> red = scores(world, new TermQuery(new Term("colour", "c1")));
        all.keySet().retainAll(red.keySet());
        CompetenceQuery within =
                new CompetenceQuery(FIELD, query, cache(columns)).within(new TermQuery(new Term("colour", "c1")));
        for (Query either : List.of(filtered, within)) {
            assertThat(scores(world, either)).isEqualTo(all);
            assertThat(best(world, either, 3))
                    .isEqualTo(all.values().stream()
                            .sorted((a, b) -> Float.compare(b, a))
                            .limit(3)
                            .toList());
        }
    }

    @Property(tries = 100)
    void settlesTheBestInDoublePrecision(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int documents,
            @ForAll boolean columns,
            @ForAll boolean plain,
            @ForAll @IntRange(min = 1, max = 5) int limit)
            throws IOException {
        World world = plain ? World.plain(seed, documents) : World.of(seed, documents);
        SparseVector query = plain ? random(new Random(seed + 1), 14).map(Math::abs) : random(new Random(seed + 1), 14);
        List<Double> expected = oracle(world, query).values().stream()
                .filter(product -> product > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Double> best = expected.subList(0, Math.min(limit, expected.size()));
        long tied = expected.stream().filter(best::contains).count();
        try (DirectoryReader reader = DirectoryReader.open(world.directory())) {
            CompetenceQuery competence = new CompetenceQuery(FIELD, query, cache(columns));
            List<TopDocuments.Near> near = new TopDocuments(new IndexSearcher(reader), competence).best(limit);
            assertThat(near).hasSize((int) tied);
            assertThat(near)
                    .extracting(TopDocuments.Near::product)
                    .containsExactlyInAnyOrderElementsOf(expected.subList(0, near.size()));
        }
    }

    @Property(tries = 60)
    void explainsEachScoreExactly(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int documents, @ForAll boolean columns)
            throws IOException {
        World world = World.of(seed, documents);
        Query query = new BoostQuery(new CompetenceQuery(FIELD, random(new Random(seed + 1), 14), cache(columns)), 3);
        try (DirectoryReader reader = DirectoryReader.open(world.directory())) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Map<Integer, Float> scores = new HashMap<>();
            for (ScoreDoc doc : searcher.search(query, 100).scoreDocs) {
                scores.put(doc.doc, doc.score);
            }
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                Explanation explanation = searcher.explain(query, doc);
                if (scores.containsKey(doc)) {
                    assertThat(explanation.getValue().floatValue()).isEqualTo(scores.get(doc));
                }
            }
        }
    }

    @Property(tries = 60)
    void settlesTheBestUnderAFilter(
            @ForAll long seed, @ForAll @IntRange(max = 60) int documents, @ForAll boolean columns) throws IOException {
        World world = World.plain(seed, documents);
        SparseVector query = random(new Random(seed + 1), 14).map(Math::abs);
        TermQuery colour = new TermQuery(new Term("colour", "c1"));
        Map<String, Double> expected = oracle(world, query);
        expected.keySet().retainAll(scores(world, colour).keySet());
        expected.values().removeIf(product -> product == 0);
        try (DirectoryReader reader = DirectoryReader.open(world.directory())) {
            CompetenceQuery within = new CompetenceQuery(FIELD, query, cache(columns)).within(colour);
            Map<String, Double> products = new HashMap<>();
            for (TopDocuments.Near near : new TopDocuments(new IndexSearcher(reader), within).best(60)) {
                products.put(reader.storedFields().document(near.doc()).get("id"), near.product());
            }
            assertThat(products).isEqualTo(expected);
        }
    }

    @Example
    void givesTheShareOfEachFieldAsExplanation() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(World.document("a", SparseVector.of(new double[] {1, 2}), 0));
            writer.addDocument(World.document("b", SparseVector.EMPTY, 0));
            writer.addDocument(World.document("c", SparseVector.of(new double[] {0, 0, 5}), 0));
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Query query = new CompetenceQuery(FIELD, SparseVector.of(new double[] {3, 0.5}), cache(true));
            Explanation explanation = searcher.explain(query, 0);
            assertThat(explanation.getDetails())
                    .extracting(detail -> detail.getValue().doubleValue())
                    .containsExactly(3.0, 1.0);
            assertThat(explanation.getValue().doubleValue()).isCloseTo(4, within(0.0));
            assertThat(searcher.explain(query, 1).isMatch()).isFalse();
            assertThat(searcher.explain(query, 2).isMatch()).isFalse();
        }
    }

    @Example
    void forgetsTheColumnsOfAClosedReader() throws IOException {
        World world = World.of(1, 40);
        ColumnCache cache = cache(true);
        try (DirectoryReader reader = DirectoryReader.open(world.directory())) {
            new IndexSearcher(reader).count(new BoostQuery(query(cache), 2));
            new IndexSearcher(reader).search(query(cache), 1);
            assertThat(cache.ramBytesUsed()).isPositive();
        }
        assertThat(cache.ramBytesUsed()).isZero();
    }

    @Example
    void keepsNoColumnsBeyondTheMemoryAllowed() throws IOException {
        World world = World.of(1, 40);
        ColumnCache cache = cache(false);
        try (DirectoryReader reader = DirectoryReader.open(world.directory())) {
            new IndexSearcher(reader).search(query(cache), 1);
            assertThat(cache.ramBytesUsed()).isZero();
        }
    }

    @Example
    void keepsNoColumnsOfASegmentWithMoreEntriesThanAnArrayHas() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(World.document("a", SparseVector.of(new double[] {1, 2, 3}), 0));
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int most : new int[] {2, 3}) {
                ColumnCache cache = new ColumnCache(PLENTY, most);
                assertThat(new IndexSearcher(reader).count(query(cache))).isEqualTo(1);
                assertThat(cache.ramBytesUsed() > 0)
                        .as("columns with room for %s", most)
                        .isEqualTo(most == 3);
            }
        }
    }

    @Example
    void isEqualByFieldAndVector() {
        Query query = query(cache(true));
        assertThat(query)
                .isEqualTo(query(cache(false)))
                .hasSameHashCodeAs(query(cache(false)))
                .isNotEqualTo(new CompetenceQuery("other", SparseVector.of(new double[] {1}), cache(true)))
                .isNotEqualTo(new CompetenceQuery(FIELD, SparseVector.EMPTY, cache(true)))
                .isNotEqualTo(new TermQuery(new Term("a", "b")))
                .isNotEqualTo(((CompetenceQuery) query(cache(true))).within(new TermQuery(new Term("a", "b"))))
                .hasToString("vector:{0: 1.0}");
    }

    private static Query query(ColumnCache cache) {
        return new CompetenceQuery(FIELD, SparseVector.of(new double[] {1}), cache);
    }

    private static ColumnCache cache(boolean columns) {
        return new ColumnCache(columns ? PLENTY : NOTHING);
    }

    private static Map<String, Float> scores(World world, Query query) throws IOException {
        Map<String, Float> scores = new HashMap<>();
        try (DirectoryReader reader = DirectoryReader.open(world.directory())) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (ScoreDoc doc : searcher.search(query, 1000).scoreDocs) {
                scores.put(searcher.storedFields().document(doc.doc).get("id"), doc.score);
            }
        }
        return scores;
    }

    private static List<Float> best(World world, Query query, int size) throws IOException {
        List<Float> scores = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(world.directory())) {
            for (ScoreDoc doc : new IndexSearcher(reader).search(query, size).scoreDocs) {
                scores.add(doc.score);
            }
        }
        return scores;
    }
}
