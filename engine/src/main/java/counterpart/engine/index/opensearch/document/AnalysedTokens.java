package counterpart.engine.index.opensearch.document;

import counterpart.engine.index.lucene.analysis.AnalysedWord;
import counterpart.engine.index.lucene.analysis.Analyzers;
import java.util.Collection;
import org.apache.lucene.analysis.Analyzer;

/// Texts as they are sent: analysed here, by the analysers that the embedded index has, and separated into words again
/// by OpenSearch at blanks. The parts of a compound follow it after [#PART]; they stand at its position and do not
/// count
/// for the length of the text, as in the embedded index.
public final class AnalysedTokens {

    /// No analysed word contains this character, nor a blank.
    static final char PART = '|';

    private static final char BLANK = ' ';

    private AnalysedTokens() {}

    static String of(Analyzer analyzer, String text) {
        StringBuilder tokens = new StringBuilder(text.length() + 16);
        for (AnalysedWord word : Analyzers.words(analyzer, text)) {
            if (!tokens.isEmpty()) {
                tokens.append(word.part() ? PART : BLANK);
            }
            tokens.append(word.stem());
        }
        return tokens.toString();
    }

    /// Words at one position.
    public static String same(Collection<String> words) {
        return String.join(String.valueOf(PART), words);
    }
}
