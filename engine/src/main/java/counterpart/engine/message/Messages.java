package counterpart.engine.message;

import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts in all languages from the patterns of one bundle, in the syntax of [MessageFormat]: `{0}` stands for an
/// argument, `{0,choice,1#one place|1<{0} places}` for a plural; an apostrophe is written twice. Patterns are parsed
/// once.
public final class Messages {

    private final String name;
    private final Map<Language, Map<String, MessagePattern>> patterns = new EnumMap<>(Language.class);

    private Messages(String name) {
        this.name = name;
    }

    /// Loads a bundle as [MessageFiles#read] does.
    ///
    /// @throws IllegalStateException when the files of the languages do not fit together; its message says where
    public static Messages load(String name) {
        MessageFiles files = MessageFiles.read(name);
        List<String> differences = files.differences();
        if (!differences.isEmpty()) {
            throw new IllegalStateException(String.join("\n", differences));
        }
        Messages messages = new Messages(name);
        for (Language language : Language.values()) {
            messages.patterns.put(language, parsed(files.in(language), language));
        }
        return messages;
    }

    private static Map<String, MessagePattern> parsed(Map<String, String> texts, Language language) {
        Map<String, MessagePattern> patterns = new HashMap<>();
        texts.forEach((key, text) -> patterns.put(key, new MessagePattern(text, language)));
        return patterns;
    }

    /// Whether there is a text with this key.
    public boolean has(String key) {
        return patterns.getOrDefault(Language.DEFAULT, Map.of()).containsKey(key);
    }

    /// A text in one language.
    ///
    /// @param arguments a [Localised] stands with its text in the language
    /// @throws IllegalArgumentException when there is no such key
    public String text(Language language, String key, Object... arguments) {
        MessagePattern pattern = patterns.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text '" + key + "' in " + name);
        }
        Object[] resolved = arguments.clone();
        for (int i = 0; i < resolved.length; i++) {
            resolved[i] = resolved[i] instanceof Localised text ? text.in(language) : resolved[i];
        }
        return pattern.format(resolved);
    }

    /// A text in all languages; arguments as for [#text].
    public Localised localised(String key, Object... arguments) {
        return Localised.of(language -> text(language, key, arguments));
    }
}
