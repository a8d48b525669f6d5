package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.reading.FieldReader;
import counterpart.engine.index.text.Analysis;
import counterpart.engine.index.vector.ColumnCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// A whole index opened for reading; each question is answered by the class it belongs to.
final class LuceneIndex implements CompetenceIndex {

    private static final long HEAP_SHARE_OF_COLUMNS = 4;

    private final DirectoryReader reader;
    private final String dataVersion;
    private final Instant built;
    private final VectorSearch vectors;
    private final TextSearch texts;
    private final Analysis analysis;
    private final IndexSearcher searcher;
    private final Map<Kind, TextSearch> reworded = new ConcurrentHashMap<>();

    private volatile @Nullable FieldReader fields;

    /// Owns the reader from now on.
    LuceneIndex(DirectoryReader reader) throws IOException {
        this.reader = reader;
        dataVersion = IndexFiles.version(reader);
        built = IndexFiles.built(reader);
        searcher = new IndexSearcher(reader);
        analysis = new Analysis(IndexFiles.compounds(reader));
        vectors =
                new VectorSearch(searcher, new ColumnCache(Runtime.getRuntime().maxMemory() / HEAP_SHARE_OF_COLUMNS));
        texts = new TextSearch(searcher, analysis);
    }

    @Override
    public String dataVersion() {
        return dataVersion;
    }

    @Override
    public Instant built() {
        return built;
    }

    @Override
    public long heapBytes() {
        return vectors.ramBytesUsed();
    }

    @Override
    public ProductTable products(Kind kind, Space space, List<SparseVector> queries) {
        return whileOpen(() -> vectors.products(kind, space, queries));
    }

    @Override
    public List<Hits.Hit> nearest(
            Kind kind, Space space, SparseVector query, Map<String, Set<String>> facets, int limit) {
        checkLimit(limit);
        return whileOpen(() -> vectors.nearest(kind, space, query, facets, limit));
    }

    @Override
    public SparseVector vector(Kind kind, String id, Space space) {
        return whileOpen(() -> vectors.vector(kind, id, space));
    }

    @Override
    public Hits search(TextQuery query) {
        return whileOpen(() -> reworded.getOrDefault(query.kind(), texts).search(query));
    }

    @Override
    public Map<Kind, List<Hits.Hit>> suggest(String text, int limitPerKind) {
        checkLimit(limitPerKind);
        return whileOpen(() -> {
            Map<Kind, TextSearch> others = Map.copyOf(reworded);
            Set<Kind> asIndexed = EnumSet.allOf(Kind.class);
            asIndexed.removeAll(others.keySet());
            Map<Kind, List<Hits.Hit>> hits = texts.suggest(text, asIndexed, limitPerKind);
            for (Map.Entry<Kind, TextSearch> other : others.entrySet()) {
                hits.putAll(other.getValue().suggest(text, Set.of(other.getKey()), limitPerKind));
            }
            return hits;
        });
    }

    /// In memory: a few documents that last as long as what they say holds.
    @Override
    public void reword(Kind kind, List<Entry> entries) {
        if (entries.isEmpty()) {
            reworded.remove(kind);
        } else {
            reworded.put(kind, new TextSearch(inMemory(entries), analysis));
        }
    }

    private IndexSearcher inMemory(List<Entry> entries) {
        try {
            Directory directory = new ByteBuffersDirectory();
            IndexFiles.writeWords(directory, analysis, entries);
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index words in memory", e);
        }
    }

    @Override
    public List<FieldHit> fieldsOf(String text, int limit) {
        checkLimit(limit);
        return fieldReader().read(text, limit).stream()
                .map(reading -> new FieldHit(reading.field(), reading.confidence(), reading.words()))
                .toList();
    }

    /// Analysing thousands of terms takes a while, and most questions are none of free text.
    private FieldReader fieldReader() {
        FieldReader known = fields;
        if (known == null) {
            known = new FieldReader(whileOpen(() -> StoredTerms.read(searcher)), analysis);
            fields = known;
        }
        return known;
    }

    private static void checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
    }

    /// A question to the reader.
    @FunctionalInterface
    private interface Question<T> {
        T answer() throws IOException;
    }

    private <T> T whileOpen(Question<T> question) {
        if (!reader.tryIncRef()) {
            throw new IllegalStateException("the index is closed");
        }
        try {
            return question.answer();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read index " + reader.directory(), e);
        } finally {
            release();
        }
    }

    private void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close index " + reader.directory(), e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close index " + reader.directory(), e);
        }
    }
}
