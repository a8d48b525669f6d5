package counterpart.engine.model.evidence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Splits English texts into normalised words: lower case, singular, without function words. Plural endings are
/// removed by the S stemmer (Harman 1991, How effective is suffixing?).
public final class Words {

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MIN_LETTERS = 2;
    private static final int STEMMED_FROM = 4;

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a",
            "about",
            "above",
            "across",
            "after",
            "all",
            "also",
            "among",
            "an",
            "and",
            "any",
            "are",
            "as",
            "at",
            "based",
            "be",
            "because",
            "been",
            "being",
            "between",
            "both",
            "but",
            "by",
            "can",
            "could",
            "different",
            "do",
            "due",
            "during",
            "each",
            "etc",
            "ever",
            "every",
            "few",
            "for",
            "from",
            "further",
            "has",
            "have",
            "how",
            "however",
            "if",
            "in",
            "including",
            "into",
            "is",
            "it",
            "its",
            "made",
            "make",
            "many",
            "may",
            "more",
            "most",
            "much",
            "must",
            "new",
            "no",
            "non",
            "not",
            "of",
            "on",
            "one",
            "only",
            "or",
            "other",
            "our",
            "out",
            "over",
            "own",
            "per",
            "set",
            "several",
            "should",
            "so",
            "some",
            "such",
            "than",
            "that",
            "the",
            "their",
            "them",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "through",
            "thus",
            "to",
            "two",
            "under",
            "up",
            "use",
            "used",
            "using",
            "via",
            "was",
            "we",
            "well",
            "were",
            "what",
            "when",
            "where",
            "which",
            "while",
            "who",
            "why",
            "will",
            "with",
            "within",
            "without",
            "would",
            "yet",
            "you",
            "your");

    private Words() {}

    /// The words of a text in their order.
    public static Stream<String> of(String text) {
        return GAP.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= MIN_LETTERS && !FUNCTION_WORDS.contains(word))
                .map(Words::singular);
    }

    private static String singular(String word) {
        if (word.length() < STEMMED_FROM || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("es") && !word.endsWith("aes") && !word.endsWith("ees") && !word.endsWith("oes")) {
            return word.substring(0, word.length() - 1);
        }
        return word.endsWith("us") || word.endsWith("ss") ? word : word.substring(0, word.length() - 1);
    }
}
