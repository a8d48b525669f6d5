package counterpart.engine.message;

import counterpart.engine.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The patterns of one bundle by language: the files `<name>_de.properties`, `<name>_en.properties` and so on, in
/// UTF-8.
public final class MessageFiles {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)");

    private final String name;
    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

    private MessageFiles(String name) {
        this.name = name;
    }

    /// Reads the files of a bundle from the class path.
    ///
    /// @param name with slashes and without language, for example
    ///     `counterpart/engine/ranking/explanation/sentence/sentences`
    public static MessageFiles read(String name) {
        MessageFiles files = new MessageFiles(name);
        for (Language language : Language.values()) {
            patterns(files.file(language)).ifPresent(texts -> files.patterns.put(language, texts));
        }
        return files;
    }

    /// The patterns of a language by key.
    public Map<String, String> in(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    /// Where the files say different things: a language without a file, a key that a language lacks, an argument that
    /// only some patterns of a key have. Empty when they fit together.
    public List<String> differences() {
        Set<String> keys = new TreeSet<>();
        patterns.values().forEach(texts -> keys.addAll(texts.keySet()));
        List<String> differences = new ArrayList<>();
        Arrays.stream(Language.values())
                .filter(language -> !patterns.containsKey(language))
                .forEach(language -> differences.add(file(language) + " is not on the class path"));
        for (String key : keys) {
            missing(key, differences);
            arguments(key, differences);
        }
        return differences;
    }

    private void missing(String key, List<String> differences) {
        patterns.forEach((language, texts) -> {
            if (!texts.containsKey(key)) {
                differences.add(file(language) + ": no text for " + key);
            }
        });
    }

    private void arguments(String key, List<String> differences) {
        Map<Language, Set<String>> arguments = new EnumMap<>(Language.class);
        patterns.forEach((language, texts) -> {
            if (texts.containsKey(key)) {
                arguments.put(language, arguments(texts.getOrDefault(key, "")));
            }
        });
        if (Set.copyOf(arguments.values()).size() > 1) {
            differences.add(name + ": " + key + " has different arguments: " + arguments);
        }
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String file(Language language) {
        return name + "_" + language.code() + ".properties";
    }

    private static Optional<Map<String, String>> patterns(String file) {
        Properties read = new Properties();
        try (InputStream stream = MessageFiles.class.getResourceAsStream("/" + file)) {
            if (stream == null) {
                return Optional.empty();
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                read.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        Map<String, String> patterns = new TreeMap<>();
        read.forEach((key, pattern) -> patterns.put(key.toString(), pattern.toString()));
        return Optional.of(patterns);
    }
}
