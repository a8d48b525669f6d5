package counterpart.engine.dataset.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a name that tell one institution from another: without legal forms, articles and the bodies that
/// stand for it ("The Regents of ..."), one word for what many languages have their own word for.
///
/// @param key the words, each once, in alphabetical order, with single spaces
record NameWords(String key) {

    private static final Pattern PARENTHESES = Pattern.compile("\\(([^)]*)\\)|\\[([^]]*)]");
    private static final WordTable TABLE = WordTable.read();

    /// The words of a name; parentheses, which mostly hold a short name or a country, are left out unless nothing
    /// else is there.
    static NameWords of(String name) {
        NameWords outside = ofText(PARENTHESES.matcher(name).replaceAll(" "));
        return outside.isEmpty() ? ofText(name) : outside;
    }

    private static NameWords ofText(String text) {
        String plain = TABLE.withoutBodies(Letters.plain(text));
        SortedSet<String> words = new TreeSet<>();
        for (String word : plain.split(" ", -1)) {
            if (!word.isEmpty() && !TABLE.isIdle(word)) {
                words.add(TABLE.common(word));
            }
        }
        return new NameWords(String.join(" ", words));
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
    double overlap(NameWords other) {
        Set<String> mine = words();
        Set<String> theirs = other.words();
        long shared = mine.stream().filter(theirs::contains).count();
        return (double) shared / (mine.size() + theirs.size() - shared);
    }

    Set<String> words() {
        return Set.of(key.split(" ", -1));
    }
}
