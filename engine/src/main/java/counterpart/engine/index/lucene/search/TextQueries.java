package counterpart.engine.index.lucene.search;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.TextQuery;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The queries of text searches and suggestions, whoever runs them: by words ([WordQueries]), whole names, prominence
/// and facets.
public final class TextQueries {

    /// The weight of prominence.
    public static final float PROMINENT = 4;
    /// Half of the prominence boost is reached at 50 participations (prominence is their logarithm).
    public static final float HALF_PROMINENT = 4;
    /// The clause that raises a score by prominence.
    public static final Query PROMINENCE = FeatureField.newSaturationQuery(
            LuceneFieldNames.BOOST, LuceneFieldNames.PROMINENCE, PROMINENT, HALF_PROMINENT);

    private static final float IS_WHOLE_NAME = 20;
    private static final float BEGINS_WHOLE_NAME = 3;
    private static final int MIN_LENGTH_OF_BEGINNING = 3;

    private TextQueries() {}

    /// The documents of a search.
    ///
    /// @param required the number of words that a document must have
    public static BooleanQuery search(TextQuery query, QueryWords words, int required) {
        BooleanQuery.Builder lucene = of(query.kind());
        addWords(lucene, words, having(words, required));
        FacetFilter.add(lucene, query.facets());
        FacetFilter.add(lucene, query.alsoIn());
        return lucene.build();
    }

    /// The last word may be a prefix.
    private static Query having(QueryWords words, int required) {
        BooleanQuery.Builder having = new BooleanQuery.Builder().setMinimumNumberShouldMatch(required);
        for (QueryWords.Word word : words.all()) {
            boolean last = word.equals(words.all().getLast());
            boolean unfinished = last && word.written().length() >= MIN_LENGTH_OF_BEGINNING;
            having.add(WordQueries.word(word, unfinished), Occur.SHOULD);
        }
        return having.build();
    }

    /// The documents of a suggestion: each word may be a prefix; all words must match.
    public static BooleanQuery suggestion(EntryKind kind, QueryWords words) {
        BooleanQuery.Builder having = new BooleanQuery.Builder();
        words.all().forEach(word -> having.add(WordQueries.beginning(word), Occur.MUST));
        BooleanQuery.Builder lucene = of(kind);
        addWords(lucene, words, having.build());
        return lucene.build();
    }

    private static BooleanQuery.Builder of(EntryKind kind) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(LuceneFieldNames.KIND, kind.name())), Occur.FILTER);
    }

    private static void addWords(BooleanQuery.Builder query, QueryWords words, Query having) {
        if (words.isEmpty()) {
            return;
        }
        Term whole = new Term(LuceneFieldNames.WHOLE_NAME, words.whole());
        query.add(having, Occur.MUST)
                .add(WordQueries.constant(new TermQuery(whole), IS_WHOLE_NAME), Occur.SHOULD)
                .add(WordQueries.constant(new PrefixQuery(whole), BEGINS_WHOLE_NAME), Occur.SHOULD)
                .add(PROMINENCE, Occur.SHOULD);
    }
}
