package counterpart.engine.data.linkage;

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

/// Finds institutions by names that users type: registered or short, with or without a city. Beyond the rules of
/// [InstitutionLinker] it accepts short names, the same words in another place, and names that contain all given
/// words ("Bosch" in "Robert Bosch"), each with lower confidence.
public final class NameSearch {

    private static final double SAME_WORDS = 0.8;
    private static final double SHORT_NAME = 0.75;
    private static final double SOME_WORDS = 0.4;
    private static final double ALL_WORDS = 0.8;

    private final InstitutionLinker identities;
    private final Map<String, List<MatchFeatures>> byWord = new HashMap<>();
    private final Map<String, List<MatchFeatures>> byShortName = new HashMap<>();

    /// A candidate.
    ///
    /// @param confidence probability, in [0, 1]
    public record Found(String id, double confidence) {}

    /// @param known the institutions among which is looked
    public NameSearch(Collection<InstitutionRecord> known) {
        identities = new InstitutionLinker(known);
        known.stream().map(MatchFeatures::of).forEach(this::add);
    }

    private void add(MatchFeatures traits) {
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

    /// The candidates for a name, most likely first; ties are ordered by weight.
    ///
    /// @param weight of the institution of an id, for example how often it takes part in projects
    public List<Found> find(InstitutionRecord query, ToIntFunction<String> weight) {
        MatchFeatures traits = MatchFeatures.of(query);
        Map<String, Double> found = new LinkedHashMap<>();
        identities
                .find(query)
                .ifPresent(
                        identity -> found.put(identity.id(), identity.method().confidence()));
        shortNames(query).forEach(other -> found.merge(other.subject().id(), SHORT_NAME, Math::max));
        traits.names()
                .forEach(name -> holding(name, query.country())
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

    private List<MatchFeatures> shortNames(InstitutionRecord query) {
        String shortName = query.shortName();
        return shortName == null
                ? List.of()
                : byShortName.getOrDefault(shortName.toLowerCase(Locale.ROOT), List.of()).stream()
                        .filter(other -> isIn(other, query.country()))
                        .toList();
    }

    /// Institutions with a name that contains all words of the query.
    private List<MatchFeatures> holding(NameTokens query, String country) {
        if (!query.isTelling()) {
            return List.of();
        }
        return byWord.getOrDefault(rarest(query), List.of()).stream()
                .filter(other -> isIn(other, country))
                .filter(other ->
                        other.names().stream().anyMatch(name -> name.words().containsAll(query.words())))
                .toList();
    }

    private String rarest(NameTokens query) {
        return query.words().stream()
                .min(Comparator.comparingInt((String word) ->
                                byWord.getOrDefault(word, List.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static double confidence(NameTokens query, MatchFeatures other) {
        double overlap =
                other.names().stream().mapToDouble(query::overlap).max().orElse(0);
        return overlap == 1 ? SAME_WORDS : SOME_WORDS + (ALL_WORDS - SOME_WORDS) * overlap;
    }

    private static boolean isIn(MatchFeatures other, String country) {
        return country.isEmpty() || country.equals(other.subject().country());
    }
}
