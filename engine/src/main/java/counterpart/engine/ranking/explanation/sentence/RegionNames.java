package counterpart.engine.ranking.explanation.sentence;

import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Names of regions as the subject of a sentence: with the article that the language demands, and with the word
/// *region* only where the name does not say what kind of place it is. The words are in `sentences_xx.properties`.
final class RegionNames {

    private final Language language;

    RegionNames(Language language) {
        this.language = language;
    }

    /// The name with its article.
    ///
    /// @param isCountry whether the region is a whole country
    String subject(Region region, boolean isCountry) {
        String name = region.name().in(language);
        return article(name)
                .map(article -> Sentences.TEXTS.text(language, "region.article", article, name))
                .orElseGet(() -> bare(name, isCountry || region.kind() == Region.Kind.CITY_STATE));
    }

    private String bare(String name, boolean isCountry) {
        boolean saysKind = words("region.kinds").anyMatch(kind -> hasWord(name, kind));
        return isCountry || saysKind ? name : Sentences.TEXTS.text(language, "region.plain", name);
    }

    /// Whether a verb about the region stands in the plural.
    boolean isPlural(Region region) {
        return words("region.plurals").anyMatch(word -> hasWord(region.name().in(language), word));
    }

    /// The article before a name that begins or ends with the word for a kind of place.
    private Optional<String> article(String name) {
        return words("region.articles")
                .map(pair -> pair.split("="))
                .filter(pair -> begins(name, pair[0]) || ends(name, pair[0]))
                .map(pair -> pair[1])
                .findFirst();
    }

    private static boolean begins(String name, String word) {
        return name.startsWith(word + " ");
    }

    private static boolean ends(String name, String word) {
        return name.equals(word) || name.endsWith(" " + word) || name.contains(" " + word + " (");
    }

    private static boolean hasWord(String name, String word) {
        return name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private Stream<String> words(String key) {
        return Arrays.stream(Sentences.TEXTS.text(language, key).split(" ")).filter(word -> !word.isEmpty());
    }
}
