package counterpart.engine.index.lucene.search;

import counterpart.engine.index.lucene.document.LuceneFieldNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// Finds the indexed words closest to a word with a typing error: those with the fewest insertions, deletions,
/// substitutions or transpositions, at most 1, or 2 from 8 letters on. The first letter must be correct.
public final class SpellingCorrector {

    private static final int MIN_LENGTH = 4;
    private static final int MIN_LENGTH_FOR_TWO = 8;
    /// A word found in at least this number of documents is considered correct.
    public static final int WELL_KNOWN = 3;
    private static final int MAX_SPELLINGS = 30;

    private final IndexReader reader;

    public SpellingCorrector(IndexReader reader) {
        this.reader = reader;
    }

    /// The nearest words without the word itself, nearest first; empty for a short or frequent word.
    public List<String> of(String word) throws IOException {
        if (word.length() < MIN_LENGTH || reader.docFreq(new Term(LuceneFieldNames.SPELLING, word)) >= WELL_KNOWN) {
            return List.of();
        }
        List<String> once = within(1, word);
        return once.isEmpty() && word.length() >= MIN_LENGTH_FOR_TWO ? within(2, word) : once;
    }

    private List<String> within(int edits, String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, LuceneFieldNames.SPELLING);
        List<String> words = new ArrayList<>();
        if (terms != null) {
            FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(LuceneFieldNames.SPELLING, word), edits, 1, true);
            for (BytesRef term = near.next(); term != null && words.size() < MAX_SPELLINGS; term = near.next()) {
                words.add(term.utf8ToString());
            }
            words.remove(word);
        }
        return words;
    }
}
