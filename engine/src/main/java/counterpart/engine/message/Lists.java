package counterpart.engine.message;

import counterpart.engine.model.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Words as lists of a language: `a, b und c`. Its patterns have two arguments and stand in a bundle as
/// `list.separator`, `list.last` and `list.last.distinct`; the last joins words of which one contains the conjunction.
public final class Lists {

    private final Map<Language, Joints> joints = new EnumMap<>(Language.class);

    public Lists(Messages messages) {
        for (Language language : Language.values()) {
            joints.put(
                    language,
                    new Joints(
                            messages.text(language, "list.separator", "", ""),
                            messages.text(language, "list.last", "", ""),
                            messages.text(language, "list.last.distinct", "", "")));
        }
    }

    /// Words with the conjunction before the last.
    public String joined(Language language, List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        Joints between = in(language);
        boolean ambiguous = words.stream().anyMatch(word -> word.contains(between.last));
        return separated(language, words.subList(0, words.size() - 1))
                + (ambiguous ? between.lastDistinct : between.last)
                + words.getLast();
    }

    /// Words without a conjunction.
    public String separated(Language language, List<String> words) {
        return String.join(in(language).separator, words);
    }

    private Joints in(Language language) {
        Joints found = joints.get(language);
        if (found == null) {
            throw new IllegalStateException("the constructor makes all languages");
        }
        return found;
    }

    private record Joints(String separator, String last, String lastDistinct) {}
}
