package counterpart.engine.index.fieldrecognition;

import counterpart.engine.index.fieldrecognition.need.Side;
import counterpart.engine.index.fieldrecognition.need.Statements;
import counterpart.engine.index.lucene.analysis.AnalysedWord;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.model.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Recognises fields in free text in German or English: searches for the phrases of both languages
/// ([PhraseMatcher]), then combines the evidence ([EvidenceScorer]).
///
/// Thread-safe.
public final class FieldRecogniser {

    private static final int MAX_CHARACTERS = 20_000;
    /// The weight of a phrase in a language other than the language of the text.
    private static final double OTHER_LANGUAGE = 0.7;

    private final Analyzers analysis;
    private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);

    public FieldRecogniser(List<Term> terms, Analyzers analysis) {
        this.analysis = analysis;
        for (Language language : Language.values()) {
            lexicons.put(language, lexicon(language, terms));
        }
    }

    private Lexicon lexicon(Language language, List<Term> terms) {
        Set<Phrase> phrases = new LinkedHashSet<>();
        for (Term term : terms) {
            if (term.language() == language) {
                phrases.add(Phrase.of(term, words(language, term.words())));
            }
        }
        phrases.removeIf(phrase -> phrase.units().isEmpty());
        return new Lexicon(List.copyOf(phrases), generic(language));
    }

    private Set<String> generic(Language language) {
        Set<String> stems = new HashSet<>();
        for (String word : GenericWords.in(language)) {
            words(language, word).stream()
                    .filter(w -> !w.part())
                    .map(AnalysedWord::stem)
                    .forEach(stems::add);
        }
        return stems;
    }

    /// The fields that the text mentions, highest confidence first, then by code; empty when none is recognised.
    public List<RecognisedTerm> read(String text, int limit) {
        return read(shortened(text), trust(shortened(text)), limit);
    }

    /// The fields that the text mentions on one side, highest confidence first, then by code.
    public List<RecognisedTerm> read(String text, Side side, int limit) {
        String whole = shortened(text);
        return read(Statements.on(side, whole, Statements.of(whole)), trust(whole), limit);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
    }

    private List<RecognisedTerm> read(String read, Map<Language, Double> trust, int limit) {
        List<FieldEvidence> evidence = new ArrayList<>();
        trust.forEach((language, factor) ->
                evidence(language, read).map(found -> found.times(factor)).forEach(evidence::add));
        return new EvidenceScorer(read, evidence).readings().limit(limit).toList();
    }

    private Stream<FieldEvidence> evidence(Language language, String text) {
        Lexicon lexicon = lexicons.getOrDefault(language, new Lexicon(List.of(), Set.of()));
        AnalysedText analysed = new AnalysedText(words(language, text), lexicon);
        PhraseMatcher matcher = new PhraseMatcher(lexicon, analysed);
        return lexicon.phrasesIn(analysed).flatMap(phrase -> matcher.match(phrase).stream());
    }

    private List<AnalysedWord> words(Language language, String text) {
        return Analyzers.words(analysis.of(language), text);
    }

    /// Detects the language of the text by its stop words; if undecided, both languages have full weight.
    private static Map<Language, Double> trust(String text) {
        Map<Language, Integer> stopWords = new HashMap<>();
        for (Language language : Language.values()) {
            stopWords.put(language, Analyzers.stopWords(language, text));
        }
        int most = stopWords.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<Language, Double> trust = new EnumMap<>(Language.class);
        stopWords.forEach((language, count) -> trust.put(language, count == most ? 1 : OTHER_LANGUAGE));
        return trust;
    }
}
