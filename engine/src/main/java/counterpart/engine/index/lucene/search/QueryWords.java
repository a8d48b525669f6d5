package counterpart.engine.index.lucene.search;

import counterpart.engine.index.lucene.analysis.AnalysedWord;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.model.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of a user's query: as written, as stems in each language, and in other spellings.
///
/// @param whole the whole text, folded
public record QueryWords(String whole, List<Word> all) {

    /// One word.
    ///
    /// @param written without case and accents
    /// @param same the word and its synonyms in names
    /// @param spellings words that may be its correct spelling
    /// @param stems in each language: its stem first, then those of a compound's parts
    public record Word(String written, Set<String> same, List<String> spellings, Map<Language, List<String>> stems) {

        /// Whether it is a stop word in some language ("of", "für").
        public boolean isStopWord() {
            return stems.values().stream().anyMatch(List::isEmpty);
        }
    }

    /// Stop words are left out unless there are no other words.
    public static QueryWords of(String text, Analyzers analysis, SpellingCorrector spellings) throws IOException {
        List<Word> all = new ArrayList<>();
        for (AnalysedWord word : Analyzers.words(analysis.folding(), text)) {
            Map<Language, List<String>> stems = stems(text.substring(word.start(), word.end()), analysis);
            all.add(new Word(word.stem(), Synonyms.as(word.stem()), spellings.of(word.stem()), stems));
        }
        List<Word> telling = all.stream().filter(word -> !word.isStopWord()).toList();
        return new QueryWords(analysis.folded(text), telling.isEmpty() ? List.copyOf(all) : telling);
    }

    private static Map<Language, List<String>> stems(String written, Analyzers analysis) {
        Map<Language, List<String>> stems = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<AnalysedWord> words = Analyzers.words(analysis.of(language), written);
            stems.put(language, words.stream().map(AnalysedWord::stem).toList());
        }
        return stems;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int size() {
        return all.size();
    }
}
