package counterpart.engine.index.fieldrecognition;

import counterpart.engine.model.FieldCode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The phrases of one language and the information of each of their stems.
final class Lexicon {

    /// The information of a generic word, relative to another word of the same frequency.
    private static final double GENERIC_SHARE = 0.2;

    private static final BitSet NONE = new BitSet();

    private final List<Phrase> phrases;
    /// The numbers of the phrases that have a stem.
    private final Map<String, BitSet> having = new HashMap<>();
    private final Map<String, Double> information = new HashMap<>();
    private final CrossLanguageSpelling cognates;

    /// @param generic stems of words that occur with any field, such as "development"
    Lexicon(List<Phrase> phrases, Set<String> generic) {
        this.phrases = phrases;
        for (int i = 0; i < phrases.size(); i++) {
            int number = i;
            phrases.get(i)
                    .stems()
                    .forEach(stem ->
                            having.computeIfAbsent(stem, key -> new BitSet()).set(number));
        }
        double fields = phrases.stream().map(Phrase::field).distinct().count();
        having.forEach((stem, numbers) -> information.put(
                stem, information(fieldsHaving(numbers), fields) * (generic.contains(stem) ? GENERIC_SHARE : 1)));
        cognates = new CrossLanguageSpelling(having.keySet());
    }

    boolean knows(String stem) {
        return having.containsKey(stem);
    }

    /// The known stem of which an unknown stem is a spelling variant.
    Optional<String> spelling(String stem) {
        return cognates.like(stem);
    }

    /// The phrases that share a stem with the text.
    Stream<Phrase> phrasesIn(AnalysedText text) {
        BitSet found = new BitSet();
        text.stems().forEach(stem -> found.or(having.getOrDefault(stem, NONE)));
        return found.stream().mapToObj(phrases::get);
    }

    /// The information of a stem about the field, in [0, 1]: its inverse field frequency,
    /// `ln(1 + N/n) / ln(1 + N)`, where a term that means its field with weight w counts as w of a field (after
    /// Sparck Jones 1972).
    double information(String stem) {
        return information.getOrDefault(stem, 1.0);
    }

    private static double information(double having, double all) {
        return Math.log1p(all / Math.max(1, having)) / Math.log1p(Math.max(1, all));
    }

    private double fieldsHaving(BitSet numbers) {
        Map<FieldCode, Double> weights = new HashMap<>();
        numbers.stream()
                .mapToObj(phrases::get)
                .forEach(phrase -> weights.merge(phrase.field(), phrase.weight(), Math::max));
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
