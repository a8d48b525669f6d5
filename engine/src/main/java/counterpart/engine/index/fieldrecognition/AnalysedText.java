package counterpart.engine.index.fieldrecognition;

import counterpart.engine.index.lucene.analysis.AnalysedWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A text, analysed in one language: its stems with their positions.
final class AnalysedText {

    /// Credits of the parts of a compound: the last part names the object, the other parts only qualify it.
    private static final double HEAD_CREDIT = 0.85;
    private static final double MODIFIER_CREDIT = 0.75;

    private final Map<String, List<StemPosition>> places = new LinkedHashMap<>();

    /// The credit of a word that is only a spelling variant of a known word.
    private static final double SPELLING_CREDIT = 0.7;

    /// @param lexicon contains the words in their usual spelling
    AnalysedText(List<AnalysedWord> words, Lexicon lexicon) {
        int position = -1;
        for (int i = 0; i < words.size(); i++) {
            AnalysedWord word = words.get(i);
            position += word.part() ? 0 : 1;
            int where = position;
            boolean last = i + 1 == words.size() || !words.get(i + 1).part();
            double credit = !word.part() ? 1 : last ? HEAD_CREDIT : MODIFIER_CREDIT;
            if (lexicon.knows(word.stem())) {
                add(word.stem(), word, where, credit);
            } else {
                lexicon.spelling(word.stem()).ifPresent(known -> add(known, word, where, credit * SPELLING_CREDIT));
            }
        }
    }

    private void add(String stem, AnalysedWord word, int position, double credit) {
        places.computeIfAbsent(stem, key -> new ArrayList<>())
                .add(new StemPosition(position, word.start(), word.end(), credit));
    }

    Set<String> stems() {
        return places.keySet();
    }

    List<StemPosition> places(String stem) {
        return places.getOrDefault(stem, List.of());
    }
}
