package counterpart.engine.dataset.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Finds institutions by names as people write them: registered or in short, with or without a city. Beside the rules
/// of [Identities] it takes short names, the same words in another place, and names that hold all the given words
/// ("Bosch" in "Robert Bosch"), each with less confidence.
public final class NameSearch {

    private static final double SAME_WORDS = 0.8;
    private static final double SHORT_NAME = 0.75;
    private static final double SOME_WORDS = 0.4;
    private static final double ALL_WORDS = 0.8;

    private final Identities identities;
    private final Map<String, List<Traits>> byWord = new HashMap<>();
    private final Map<String, List<Traits>> byShortName = new HashMap<>();

    /// An institution that may be meant.
    ///
    /// @param confidence how likely it is, in [0, 1]
    public record Found(String id, double confidence) {}

    /// @param known the institutions among which is looked
    public NameSearch(Collection<Subject> known) {
        identities = new Identities(known);
        known.stream().map(Traits::of).forEach(this::add);
    }

    private void add(Traits traits) {
        Set<String> words = new LinkedHashSet<>();
        traits.names().forEach(name -> words.addAll(name.words()));
        words.forEach(
                word -> byWord.computeIfAbsent(word, key -> new ArrayList<>(2)).add(traits));
        String shortName = traits.subject().shortName();
        if (shortName != null) {
            byShortName
                    .computeIfAbsent(shortName.toLowerCase(Locale.ROOT), key -> new ArrayList<>(1))
                    .add(traits);
        }
    }

    /// The institutions that `asked` may mean, likeliest first; of equally likely ones the one of more weight.
    ///
    /// @param weight of the institution of an id, for example how often it takes part in projects
    public List<Found> find(Subject asked, ToIntFunction<String> weight) {
        Traits traits = Traits.of(asked);
        Map<String, Double> found = new LinkedHashMap<>();
        identities
                .find(asked)
                .ifPresent(
                        identity -> found.put(identity.id(), identity.method().confidence()));
        shortNames(asked).forEach(other -> found.merge(other.subject().id(), SHORT_NAME, Math::max));
        traits.names()
                .forEach(name -> holding(name, asked.country())
                        .forEach(other -> found.merge(other.subject().id(), confidence(name, other), Math::max)));
        return found.entrySet().stream()
                .map(entry -> new Found(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Found::confidence)
                        .reversed()
                        .thenComparing(Comparator.comparingInt((Found one) -> weight.applyAsInt(one.id()))
                                .reversed())
                        .thenComparing(Found::id))
                .toList();
    }

    private List<Traits> shortNames(Subject asked) {
        String shortName = asked.shortName();
        return shortName == null
                ? List.of()
                : byShortName.getOrDefault(shortName.toLowerCase(Locale.ROOT), List.of()).stream()
                        .filter(other -> isIn(other, asked.country()))
                        .toList();
    }

    /// Institutions of which a name holds all words that are asked for.
    private List<Traits> holding(NameWords asked, String country) {
        if (!asked.isTelling()) {
            return List.of();
        }
        return byWord.getOrDefault(rarest(asked), List.of()).stream()
                .filter(other -> isIn(other, country))
                .filter(other ->
                        other.names().stream().anyMatch(name -> name.words().containsAll(asked.words())))
                .toList();
    }

    private String rarest(NameWords asked) {
        return asked.words().stream()
                .min(Comparator.comparingInt((String word) ->
                                byWord.getOrDefault(word, List.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static double confidence(NameWords asked, Traits other) {
        double overlap =
                other.names().stream().mapToDouble(asked::overlap).max().orElse(0);
        return overlap == 1 ? SAME_WORDS : SOME_WORDS + (ALL_WORDS - SOME_WORDS) * overlap;
    }

    private static boolean isIn(Traits other, String country) {
        return country.isEmpty() || country.equals(other.subject().country());
    }
}
