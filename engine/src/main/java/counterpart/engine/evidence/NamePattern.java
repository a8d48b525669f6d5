package counterpart.engine.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words by which names of organisations are told apart, in lower case. Quicker than a regular expression: all
/// institutions of a region are asked.
///
/// @param stems parts of words
/// @param beginnings of words
/// @param words whole words
/// @param phrases several words, the last of them possibly cut off
record NamePattern(List<String> stems, List<String> beginnings, Set<String> words, List<String> phrases) {

    boolean matches(Name name) {
        return stems.stream().anyMatch(name.text::contains)
                || name.words.stream().anyMatch(this::isWord)
                || phrases.stream().anyMatch(phrase -> name.spaced.contains(" " + phrase));
    }

    private boolean isWord(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (String beginning : beginnings) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /// A name taken apart.
    static final class Name {

        private final String text;
        private final List<String> words;
        /// The words, each after a space.
        private final String spaced;

        Name(String name) {
            text = name.toLowerCase(Locale.ROOT);
            words = words(text);
            spaced = " " + String.join(" ", words);
        }

        List<String> words() {
            return words;
        }

        private static List<String> words(String text) {
            List<String> words = new ArrayList<>();
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                    if (i > start) {
                        words.add(text.substring(start, i));
                    }
                    start = i + 1;
                }
            }
            return words;
        }
    }
}
