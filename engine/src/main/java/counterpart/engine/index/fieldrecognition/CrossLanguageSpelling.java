package counterpart.engine.index.fieldrecognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the known word of which an unknown word is a spelling variant: a form of the other language
/// ("femtosekunde", "femtosecond"; most scientific terms are common to both) or a typing error.
///
/// Two words are equal if their consonants are equal after `k`, `z`, `ph`, `th`, `y` ... are normalised, and their
/// edit distance is at most a quarter of the length.
final class CrossLanguageSpelling {

    private static final int MIN_LENGTH = 6;
    private static final int MIN_CONSONANTS = 4;
    private static final int LETTERS_PER_EDIT = 4;

    /// Normalised spellings of sounds, applied in this order.
    private static final List<Map.Entry<Pattern, String>> SPELLINGS = List.of(
            Map.entry(Pattern.compile("ph"), "f"),
            Map.entry(Pattern.compile("([trcs])h"), "$1"),
            Map.entry(Pattern.compile("[kzq]"), "c"),
            Map.entry(Pattern.compile("[jy]"), "i"),
            Map.entry(Pattern.compile("w"), "v"),
            Map.entry(Pattern.compile("ae"), "a"),
            Map.entry(Pattern.compile("(.)\\1"), "$1"),
            Map.entry(Pattern.compile("(?<=.{4})s$"), ""),
            Map.entry(Pattern.compile("(is|ical|ial)$"), "ic"),
            Map.entry(Pattern.compile("istri$"), "i"),
            Map.entry(Pattern.compile("tat$"), "ti"));

    private static final Pattern VOWELS = Pattern.compile("[aeiou]");

    private final Map<String, List<String>> byConsonants = new HashMap<>();

    CrossLanguageSpelling(Collection<String> known) {
        known.stream()
                .filter(word -> word.length() >= MIN_LENGTH)
                .sorted()
                .forEach(word -> byConsonants
                        .computeIfAbsent(consonants(common(word)), key -> new ArrayList<>())
                        .add(word));
    }

    /// The nearest known word; ties are broken alphabetically.
    Optional<String> like(String word) {
        String common = common(word);
        String consonants = consonants(common);
        if (word.length() < MIN_LENGTH || consonants.length() < MIN_CONSONANTS) {
            return Optional.empty();
        }
        return byConsonants.getOrDefault(consonants, List.of()).stream()
                .filter(known -> distance(common, common(known)) <= common.length() / LETTERS_PER_EDIT)
                .min(Comparator.comparingInt(known -> distance(common, common(known))));
    }

    private static String common(String word) {
        String common = word;
        for (Map.Entry<Pattern, String> spelling : SPELLINGS) {
            common = spelling.getKey().matcher(common).replaceAll(spelling.getValue());
        }
        return common;
    }

    private static String consonants(String word) {
        return VOWELS.matcher(word).replaceAll("");
    }

    /// Levenshtein distance.
    private static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[b.length()];
    }
}
