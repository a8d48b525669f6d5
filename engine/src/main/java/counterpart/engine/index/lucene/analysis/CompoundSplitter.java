package counterpart.engine.index.lucene.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Splits German compounds into words of a vocabulary: `sensorfolien` into `sensor` and `folien`.
///
/// Prefers a split into known words only, with the fewest parts; otherwise one known word at either end (5 letters
/// or more) splits off the rest. Works on lower-case words without umlauts.
public final class CompoundSplitter {

    private static final int MIN_COMPOUND = 8;
    private static final int MAX_COMPOUND = 60;
    private static final int MIN_PART = 4;
    private static final int MIN_KNOWN_BESIDE_UNKNOWN = 5;
    private static final int MAX_PARTS = 4;
    /// Linking elements and endings that may follow a word in a compound; a final `e` may also be dropped
    /// (`Schul-`).
    private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "er", "e");

    private final Set<String> vocabulary = new TreeSet<>();
    /// The forms that the vocabulary's words can have in a compound.
    private final Set<String> forms = new HashSet<>();

    /// @param vocabulary words in their basic form, folded; words shorter than 4 letters are ignored
    public CompoundSplitter(Collection<String> vocabulary) {
        for (String word : vocabulary) {
            if (word.length() >= MIN_PART) {
                this.vocabulary.add(word);
                LINKS.forEach(link -> forms.add(word + link));
                forms.add(word.endsWith("e") ? word.substring(0, word.length() - 1) : word);
            }
        }
    }

    /// The words that are known, in order.
    public Set<String> vocabulary() {
        return Collections.unmodifiableSet(vocabulary);
    }

    /// The parts of a word in their order; empty when it is not recognised as a compound.
    public List<String> split(String word) {
        if (word.length() < MIN_COMPOUND || word.length() > MAX_COMPOUND) {
            return List.of();
        }
        for (int parts = 2; parts <= MAX_PARTS; parts++) {
            List<String> split = covered(word, parts);
            if (split != null) {
                return split;
            }
        }
        return partlyKnown(word);
    }

    private @Nullable List<String> covered(String word, int parts) {
        if (parts == 1) {
            return isKnown(word) ? List.of(word) : null;
        }
        for (int cut = word.length() - MIN_PART * (parts - 1); cut >= MIN_PART; cut--) {
            if (isKnown(word.substring(0, cut))) {
                List<String> rest = covered(word.substring(cut), parts - 1);
                if (rest != null) {
                    List<String> split = new ArrayList<>(List.of(word.substring(0, cut)));
                    split.addAll(rest);
                    return split;
                }
            }
        }
        return null;
    }

    private List<String> partlyKnown(String word) {
        for (int cut = word.length() - MIN_PART; cut >= MIN_KNOWN_BESIDE_UNKNOWN; cut--) {
            if (isKnown(word.substring(0, cut))) {
                return List.of(word.substring(0, cut), word.substring(cut));
            }
        }
        for (int cut = MIN_PART; cut <= word.length() - MIN_KNOWN_BESIDE_UNKNOWN; cut++) {
            if (isKnown(word.substring(cut))) {
                return List.of(word.substring(0, cut), word.substring(cut));
            }
        }
        return List.of();
    }

    private boolean isKnown(String word) {
        return forms.contains(word);
    }
}
