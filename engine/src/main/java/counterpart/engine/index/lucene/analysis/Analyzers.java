package counterpart.engine.index.lucene.analysis;

import counterpart.engine.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// The analysers of one index. Folding maps `Muenchen`, `münchen` and `munchen` to one word; the analyser of a
/// language also removes stop words and applies light stemming; the German analyser splits compounds.
public final class Analyzers {

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private final Analyzer folding = new Folding();
    private final Analyzer german;
    private final Analyzer english = new English();

    public Analyzers(CompoundSplitter compounds) {
        german = new German(compounds);
    }

    /// Words as written, without case and accents.
    public Analyzer folding() {
        return folding;
    }

    /// Words by their stems.
    public Analyzer of(Language language) {
        return switch (language) {
            case DE -> german;
            case EN -> english;
        };
    }

    /// A text as one comparable line: folded words separated by single blanks.
    public String folded(String text) {
        return words(folding, text).stream().map(AnalysedWord::stem).collect(Collectors.joining(" "));
    }

    /// The number of stop words of a language in a text: an indication of its language.
    public static int stopWords(Language language, String text) {
        CharArraySet stopWords = stopWords(language);
        return (int) NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(stopWords::contains)
                .count();
    }

    private static CharArraySet stopWords(Language language) {
        return switch (language) {
            case DE -> GermanAnalyzer.getDefaultStopSet();
            case EN -> EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
        };
    }

    /// The analysed words of a text in order.
    ///
    /// @throws UncheckedIOException never in practice: the text is in memory
    public static List<AnalysedWord> words(Analyzer analyzer, String text) {
        List<AnalysedWord> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                boolean part = CompoundFilter.PART.equals(type.type());
                words.add(new AnalysedWord(term.toString(), offset.startOffset(), offset.endOffset(), part));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot analyse '" + text + "'", e);
        }
        return words;
    }

    private static final class Folding extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream folded = new GermanNormalizationFilter(new LowerCaseFilter(source));
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(folded));
        }
    }

    private static final class English extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(source));
            TokenStream folded = new ASCIIFoldingFilter(new StopFilter(lower, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
            return new TokenStreamComponents(source, new KStemFilter(folded));
        }
    }

    private static final class German extends Analyzer {
        private final CompoundSplitter compounds;

        German(CompoundSplitter compounds) {
            this.compounds = compounds;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream lower = new StopFilter(new LowerCaseFilter(source), GermanAnalyzer.getDefaultStopSet());
            TokenStream folded = new ASCIIFoldingFilter(new GermanNormalizationFilter(lower));
            return new TokenStreamComponents(source, new GermanLightStemFilter(new CompoundFilter(folded, compounds)));
        }
    }
}
