package counterpart.engine.index.lucene.search;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.lucene.document.SegmentIds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/// Runs text queries. A document must match every word in some way ([TextQueries]); if no document does, half of
/// the words.
public final class TextSearch {

    private static final SortField MOST_PROMINENT =
            new SortField(LuceneFieldNames.PROMINENCE, SortField.Type.DOUBLE, true);
    private static final SortField BY_ID = new SortField(LuceneFieldNames.ID, SortField.Type.STRING);
    private static final Sort BY_PROMINENCE = new Sort(MOST_PROMINENT, BY_ID);
    private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, MOST_PROMINENT, BY_ID);

    private final IndexSearcher searcher;
    private final Analyzers analysis;
    private final SpellingCorrector spellings;

    public TextSearch(IndexSearcher searcher, Analyzers analysis) {
        this.searcher = searcher;
        this.analysis = analysis;
        spellings = new SpellingCorrector(searcher.getIndexReader());
    }

    public SearchHits search(TextQuery query) throws IOException {
        QueryWords words = words(query);
        SearchHits hits = hits(query, words, words.size());
        return hits.total() == 0 ? hits(query, words, required(query, words)) : hits;
    }

    private SearchHits hits(TextQuery query, QueryWords words, int required) throws IOException {
        int size = Math.addExact(query.from(), query.size());
        var top = new TopFieldCollectorManager(words.isEmpty() ? BY_PROMINENCE : BY_SCORE, size, Integer.MAX_VALUE);
        TopFieldDocs docs = searcher.search(TextQueries.search(query, words, required), top);
        return new SearchHits(page(query.kind(), docs, query.from()), docs.totalHits.value());
    }

    /// Those of some documents that a search finds.
    public Set<String> found(TextQuery query, Collection<String> ids) throws IOException {
        List<BytesRef> keys = ids.stream()
                .map(id -> new BytesRef(LuceneFieldNames.key(query.kind(), id)))
                .toList();
        BooleanQuery among = new BooleanQuery.Builder()
                .add(lucene(query, words(query)), Occur.FILTER)
                .add(new TermInSetQuery(LuceneFieldNames.KEY, keys), Occur.FILTER)
                .build();
        TopDocs docs = searcher.search(among, Math.max(1, ids.size()));
        Set<String> found = new HashSet<>();
        for (ScoreDoc doc : docs.scoreDocs) {
            found.add(id(doc.doc));
        }
        return found;
    }

    public Map<String, Map<String, Integer>> facets(TextQuery query) throws IOException {
        return searcher.search(lucene(query, words(query)), new FacetCounts()).counts();
    }

    private QueryWords words(TextQuery query) throws IOException {
        return QueryWords.of(query.text(), analysis, spellings);
    }

    private BooleanQuery lucene(TextQuery query, QueryWords words) throws IOException {
        return TextQueries.search(query, words, required(query, words));
    }

    /// All words, or half of them if no document has all.
    private int required(TextQuery query, QueryWords words) throws IOException {
        int all = words.size();
        return all > 1 && searcher.count(TextQueries.search(query.withoutMore(), words, all)) == 0 ? all / 2 : all;
    }

    /// Each word may be a prefix; all words must match. Empty for a blank text.
    public Map<EntryKind, List<SearchHits.Hit>> suggest(String text, Collection<EntryKind> kinds, int limitPerKind)
            throws IOException {
        QueryWords words = QueryWords.of(text, analysis, spellings);
        Map<EntryKind, List<SearchHits.Hit>> hits = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : kinds) {
            hits.put(kind, words.isEmpty() ? List.of() : suggest(kind, words, limitPerKind));
        }
        return hits;
    }

    private List<SearchHits.Hit> suggest(EntryKind kind, QueryWords words, int limit) throws IOException {
        TopFieldCollectorManager top = new TopFieldCollectorManager(BY_SCORE, limit, limit);
        return page(kind, searcher.search(TextQueries.suggestion(kind, words), top), 0);
    }

    private List<SearchHits.Hit> page(EntryKind kind, TopFieldDocs docs, int from) throws IOException {
        List<SearchHits.Hit> hits = new ArrayList<>();
        for (ScoreDoc doc :
                Arrays.asList(docs.scoreDocs).subList(Math.min(from, docs.scoreDocs.length), docs.scoreDocs.length)) {
            hits.add(new SearchHits.Hit(kind, id(doc.doc), score((FieldDoc) doc)));
        }
        return hits;
    }

    private static double score(FieldDoc doc) {
        return doc.fields != null && doc.fields[0] instanceof Float score ? score : 0;
    }

    private String id(int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return SegmentIds.of(leaf.reader()).id(doc - leaf.docBase);
    }
}
