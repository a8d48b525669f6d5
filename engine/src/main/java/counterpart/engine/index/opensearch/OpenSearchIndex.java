package counterpart.engine.index.opensearch;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.ProductTable;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.fieldrecognition.RecognisedTerm;
import counterpart.engine.index.fieldrecognition.need.Side;
import counterpart.engine.index.lucene.WordsInMemory;
import counterpart.engine.index.lucene.search.TextSearch;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// An open index in OpenSearch; delegates each query to the class that implements it. Indexes with other words for a
/// kind share one [OpenRelease]; those words are searched in memory.
final class OpenSearchIndex implements CompetenceIndex {

    private final OpenRelease open;
    /// The kinds that are searched by words other than the indexed ones.
    private final Map<EntryKind, TextSearch> otherWords;

    private final AtomicBoolean closed = new AtomicBoolean();

    /// Takes ownership of the release.
    OpenSearchIndex(OpenRelease open) {
        this(open, Map.of());
    }

    private OpenSearchIndex(OpenRelease open, Map<EntryKind, TextSearch> otherWords) {
        this.open = open;
        this.otherWords = otherWords;
    }

    @Override
    public String dataVersion() {
        return open.dataVersion();
    }

    @Override
    public String name() {
        return open.index();
    }

    @Override
    public Instant built() {
        return open.built();
    }

    @Override
    public ProductTable products(VectorField space, List<SparseVector> queries) {
        return open.read(() -> open.vectors().products(space, queries));
    }

    @Override
    public List<SearchHits.Hit> nearest(
            EntryKind kind, VectorField space, SparseVector query, Map<String, Set<String>> facets, int limit) {
        checkLimit(limit);
        return open.read(() -> open.vectors().nearest(kind, space, query, facets, limit));
    }

    @Override
    public SparseVector vector(EntryKind kind, String id, VectorField space) {
        return open.read(() -> open.vectors().vector(kind, id, space));
    }

    @Override
    public SearchHits search(TextQuery query) {
        TextSearch other = otherWords.get(query.kind());
        return open.read(() -> other == null ? open.texts().search(query) : other.search(query));
    }

    @Override
    public Set<String> found(TextQuery query, Collection<String> ids) {
        TextSearch other = otherWords.get(query.kind());
        return open.read(() -> other == null ? open.texts().found(query, ids) : other.found(query, ids));
    }

    @Override
    public Map<String, Map<String, Integer>> facets(TextQuery query) {
        TextSearch other = otherWords.get(query.kind());
        return open.read(() -> other == null ? open.texts().facets(query, open.facets()) : other.facets(query));
    }

    @Override
    public Map<EntryKind, List<SearchHits.Hit>> suggest(String text, int limitPerKind) {
        checkLimit(limitPerKind);
        return open.read(() -> {
            Set<EntryKind> asIndexed = EnumSet.allOf(EntryKind.class);
            asIndexed.removeAll(otherWords.keySet());
            Map<EntryKind, List<SearchHits.Hit>> hits = open.texts().suggest(text, asIndexed, limitPerKind);
            for (Map.Entry<EntryKind, TextSearch> other : otherWords.entrySet()) {
                hits.putAll(other.getValue().suggest(text, Set.of(other.getKey()), limitPerKind));
            }
            return hits;
        });
    }

    @Override
    public List<FieldHit> fieldsOf(String text, int limit) {
        checkLimit(limit);
        return hits(open.fields().read(text, limit));
    }

    @Override
    public List<FieldHit> fieldsOf(String text, Side side, int limit) {
        checkLimit(limit);
        return hits(open.fields().read(text, side, limit));
    }

    private static List<FieldHit> hits(List<RecognisedTerm> terms) {
        return terms.stream()
                .map(term -> new FieldHit(term.field(), term.confidence(), term.words()))
                .toList();
    }

    @Override
    public CompetenceIndex withWords(EntryKind kind, List<IndexEntry> entries) {
        Map<EntryKind, TextSearch> words = new EnumMap<>(EntryKind.class);
        words.putAll(otherWords);
        if (entries.isEmpty()) {
            words.remove(kind);
        } else {
            words.put(kind, WordsInMemory.of(entries, open.analysis()));
        }
        open.retain();
        return new OpenSearchIndex(open, words);
    }

    private static void checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            open.release();
        }
    }
}
