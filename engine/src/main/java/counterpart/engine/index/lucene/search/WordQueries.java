package counterpart.engine.index.lucene.search;

import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.model.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The ways in which a document can match a word, with descending scores: in a name as written, in a name by its
/// stem, in a text, as a prefix, with a typing error.
final class WordQueries {

    private static final float IN_NAME = 4;
    private static final float STEM_IN_NAME = 3;
    private static final float IN_TEXT = 1.5f;
    private static final float PARTS_SHARE = 0.5f;
    private static final float BEGINS_NAME = 2;
    private static final float BEGINS_TEXT = 0.5f;
    private static final float MISSPELT_IN_NAME = 0.3f;
    private static final float MISSPELT_IN_TEXT = 0.15f;
    private static final float OTHER_WAYS_SHARE = 0.1f;

    private WordQueries() {}

    /// @param unfinished whether the word may be a prefix
    static Query word(QueryWords.Word word, boolean unfinished) {
        List<Query> ways = new ArrayList<>();
        ways.add(boosted(anyOf(LuceneFieldNames.NAME, word.same()), IN_NAME));
        ways.add(boosted(anyOf(LuceneFieldNames.WORD, word.same()), IN_TEXT));
        word.stems().forEach((language, stems) -> addStems(language, stems, ways));
        if (unfinished) {
            ways.add(constant(new PrefixQuery(new Term(LuceneFieldNames.NAME, word.written())), BEGINS_NAME));
            ways.add(constant(new PrefixQuery(new Term(LuceneFieldNames.WORD, word.written())), BEGINS_TEXT));
        }
        addSpellings(word, ways);
        return new DisjunctionMaxQuery(ways, OTHER_WAYS_SHARE);
    }

    /// For a word that is still being typed: the names that it begins come before those that contain the word of
    /// which it happens to be the stem ("medi" is the stem of "Medien").
    static Query beginning(QueryWords.Word word) {
        List<Query> ways = new ArrayList<>();
        ways.add(boosted(anyOf(LuceneFieldNames.NAME, word.same()), IN_NAME));
        ways.add(boosted(anyOf(LuceneFieldNames.WORD, word.same()), IN_TEXT));
        ways.add(constant(new PrefixQuery(new Term(LuceneFieldNames.NAME, word.written())), BEGINS_NAME));
        ways.add(constant(new PrefixQuery(new Term(LuceneFieldNames.WORD, word.written())), BEGINS_TEXT));
        List<Query> asStem = new ArrayList<>();
        word.stems().forEach((language, stems) -> addStems(language, stems, asStem));
        asStem.forEach(way -> ways.add(constant(way, BEGINS_TEXT)));
        addSpellings(word, ways);
        return new DisjunctionMaxQuery(ways, OTHER_WAYS_SHARE);
    }

    private static void addSpellings(QueryWords.Word word, List<Query> ways) {
        if (!word.spellings().isEmpty()) {
            ways.add(constant(oneOf(LuceneFieldNames.NAME, word.spellings()), MISSPELT_IN_NAME));
            ways.add(constant(oneOf(LuceneFieldNames.WORD, word.spellings()), MISSPELT_IN_TEXT));
        }
    }

    private static void addStems(Language language, List<String> stems, List<Query> ways) {
        if (stems.isEmpty()) {
            return;
        }
        ways.add(boosted(term(LuceneFieldNames.name(language), stems.getFirst()), STEM_IN_NAME));
        ways.add(boosted(term(LuceneFieldNames.text(language), stems.getFirst()), IN_TEXT));
        if (stems.size() > 1) {
            List<String> parts = stems.subList(1, stems.size());
            ways.add(boosted(all(LuceneFieldNames.name(language), parts), STEM_IN_NAME * PARTS_SHARE));
            ways.add(boosted(all(LuceneFieldNames.text(language), parts), IN_TEXT * PARTS_SHARE));
        }
    }

    private static Query all(String field, List<String> terms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(term(field, term), Occur.MUST));
        return all.build();
    }

    /// Scores the words as if they were one word.
    private static Query anyOf(String field, Collection<String> words) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        words.forEach(word -> any.addTerm(new Term(field, word)));
        return any.build();
    }

    private static Query oneOf(String field, Collection<String> words) {
        return new TermInSetQuery(field, words.stream().map(BytesRef::new).toList());
    }

    private static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }

    static Query constant(Query query, float score) {
        return boosted(new ConstantScoreQuery(query), score);
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
