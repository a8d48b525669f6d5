package counterpart.engine.data.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The distinguishing words of a name: without legal forms, articles and governing bodies ("The Regents of ..."), with
/// translations of the same word mapped to one.
///
/// @param key the words, each once, in alphabetical order, with single spaces
record NameTokens(String key) {

    private static final Pattern PARENTHESES = Pattern.compile("\\(([^)]*)\\)|\\[([^]]*)]");
    private static final NameVocabulary TABLE = NameVocabulary.read();

    /// The words of a name; parentheses, which mostly hold a short name or a country, are left out unless nothing
    /// else is there.
    static NameTokens of(String name) {
        NameTokens outside = ofText(PARENTHESES.matcher(name).replaceAll(" "));
        return outside.isEmpty() ? ofText(name) : outside;
    }

    private static NameTokens ofText(String text) {
        String plain = TABLE.withoutBodies(Transliteration.plain(text));
        SortedSet<String> words = new TreeSet<>();
        for (String word : plain.split(" ", -1)) {
            if (!word.isEmpty() && !TABLE.isIdle(word)) {
                words.add(TABLE.common(word));
            }
        }
        return new NameTokens(String.join(" ", words));
    }

    /// All names that one text holds: `A*B` are two, and `A (B C)` says B C as well.
    static List<String> names(String text) {
        List<String> names = new ArrayList<>(Arrays.asList(text.split("\\*", -1)));
        Matcher inside = PARENTHESES.matcher(text);
        while (inside.find()) {
            String other = inside.group(1) == null ? inside.group(2) : inside.group(1);
            if (other.strip().contains(" ")) {
                names.add(other);
            }
        }
        return names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    boolean isEmpty() {
        return key.isEmpty();
    }

    /// Whether there is a word that is not just a kind of institution.
    boolean isTelling() {
        return words().stream().anyMatch(word -> word.length() > 2 && !TABLE.isKind(word));
    }

    /// Share of the words of both that both have, in [0, 1].
    double overlap(NameTokens other) {
        Set<String> mine = words();
        Set<String> theirs = other.words();
        long shared = mine.stream().filter(theirs::contains).count();
        return (double) shared / (mine.size() + theirs.size() - shared);
    }

    Set<String> words() {
        return Set.of(key.split(" ", -1));
    }
}
