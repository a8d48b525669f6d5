package counterpart.engine.data.linkage;

import counterpart.engine.data.linkage.InstitutionLink.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Links the record of one source with the institution of another that it describes. Links never cross countries;
/// where two institutions fit, none is returned.
public final class InstitutionLinker {

    private final Map<String, List<MatchFeatures>> byKey = new HashMap<>();
    private final Map<String, List<MatchFeatures>> byDomain = new HashMap<>();
    private final Map<String, List<MatchFeatures>> byRor = new HashMap<>();

    /// @param known the institutions among which is looked
    public InstitutionLinker(Collection<InstitutionRecord> known) {
        for (InstitutionRecord subject : known) {
            add(MatchFeatures.of(subject));
        }
    }

    private void add(MatchFeatures traits) {
        new LinkedHashSet<>(traits.keys()).forEach(key -> put(byKey, key, traits));
        traits.domain().ifPresent(domain -> put(byDomain, domain.name(), traits));
        String ror = traits.subject().ror();
        if (ror != null) {
            put(byRor, ror, traits);
        }
    }

    private static void put(Map<String, List<MatchFeatures>> index, String key, MatchFeatures traits) {
        index.computeIfAbsent(key, none -> new ArrayList<>(1)).add(traits);
    }

    /// The one institution that `subject` describes, by the most reliable rule that finds one.
    public Optional<InstitutionLink> find(InstitutionRecord subject) {
        MatchFeatures traits = MatchFeatures.of(subject);
        List<MatchFeatures> sameName = sameName(traits);
        List<MatchFeatures> sameDomain = sameDomain(traits);
        return one(Method.ROR_ID, sameRor(traits))
                .or(() -> one(
                        Method.NAME_AND_DOMAIN,
                        sameName.stream().filter(traits::sharesDomain).toList()))
                .or(() -> one(
                        Method.NAME_AND_PLACE,
                        sameName.stream().filter(traits::isNear).toList()))
                .or(() -> one(Method.DOMAIN_AND_WORDS, sameWords(traits, sameDomain)))
                .or(() -> one(Method.UNIVERSITY_DOMAIN, sameUniversity(traits, sameDomain)))
                .or(() -> one(
                        Method.NAME,
                        sameName.stream()
                                .filter(other -> !traits.isPlaced() || !other.isPlaced())
                                .toList()));
    }

    /// Candidates for `subject` where [#find] returns none: institutions that share most words of the name, or the
    /// domain.
    public List<String> similar(InstitutionRecord subject, int limit) {
        MatchFeatures traits = MatchFeatures.of(subject);
        Set<MatchFeatures> similar = new LinkedHashSet<>(sameName(traits));
        similar.addAll(sameDomain(traits));
        return similar.stream()
                .sorted(MatchFeatures.nearestTo(subject.point()))
                .map(other -> other.subject().id())
                .limit(limit)
                .toList();
    }

    private static Optional<InstitutionLink> one(Method method, List<MatchFeatures> found) {
        return found.size() == 1
                ? Optional.of(new InstitutionLink(found.getFirst().subject().id(), method))
                : Optional.empty();
    }

    private List<MatchFeatures> sameRor(MatchFeatures traits) {
        String ror = traits.subject().ror();
        return ror == null ? List.of() : inCountry(traits, byRor.getOrDefault(ror, List.of()));
    }

    private List<MatchFeatures> sameName(MatchFeatures traits) {
        Set<MatchFeatures> found = new LinkedHashSet<>();
        for (String key : new LinkedHashSet<>(traits.keys())) {
            inCountry(traits, byKey.getOrDefault(key, List.of())).stream()
                    .filter(other -> !traits.isShort(key) || traits.isLike(other))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private List<MatchFeatures> sameDomain(MatchFeatures traits) {
        return traits.domain()
                .map(domain -> inCountry(traits, byDomain.getOrDefault(domain.name(), List.of())))
                .orElse(List.of());
    }

    private static List<MatchFeatures> sameWords(MatchFeatures traits, List<MatchFeatures> sameDomain) {
        return sameDomain.stream()
                .filter(other -> traits.isNear(other) && traits.isLike(other) && traits.sharesWords(other))
                .toList();
    }

    private static List<MatchFeatures> sameUniversity(MatchFeatures traits, List<MatchFeatures> sameDomain) {
        return sameDomain.stream()
                .filter(other -> traits.isNear(other) && traits.areUniversitiesOfOneDomain(other))
                .toList();
    }

    private static List<MatchFeatures> inCountry(MatchFeatures traits, List<MatchFeatures> found) {
        String country = traits.subject().country();
        return found.stream()
                .filter(other ->
                        country.isEmpty() || country.equals(other.subject().country()))
                .toList();
    }
}
