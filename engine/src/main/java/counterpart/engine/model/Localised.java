package counterpart.engine.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A text in every language. Use [#in]; the map exists for snapshots.
public record Localised(Map<Language, String> texts) {

    /// @throws IllegalArgumentException when a language has no text
    public Localised {
        Set<Language> missing = EnumSet.allOf(Language.class);
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no text in " + missing + ": " + texts);
        }
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    /// Creates a text from a function that returns the text for each language.
    public static Localised of(Function<Language, String> text) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text.apply(language));
        }
        return new Localised(texts);
    }

    /// A name that is the same in every language.
    public static Localised same(String text) {
        return of(language -> text);
    }

    /// The text in one language.
    public String in(Language language) {
        String text = texts.get(language);
        if (text == null) {
            throw new IllegalStateException("the constructor demands all languages");
        }
        return text;
    }
}
