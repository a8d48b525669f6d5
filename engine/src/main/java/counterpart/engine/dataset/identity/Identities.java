package counterpart.engine.dataset.identity;

import counterpart.engine.dataset.identity.Identity.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the institution of one source that an institution of another is. Never across countries; where two could be
/// meant, none is found.
public final class Identities {

    private final Map<String, List<Traits>> byKey = new HashMap<>();
    private final Map<String, List<Traits>> byDomain = new HashMap<>();
    private final Map<String, List<Traits>> byRor = new HashMap<>();

    /// @param known the institutions among which is looked
    public Identities(Collection<Subject> known) {
        for (Subject subject : known) {
            add(Traits.of(subject));
        }
    }

    private void add(Traits traits) {
        new LinkedHashSet<>(traits.keys()).forEach(key -> put(byKey, key, traits));
        traits.domain().ifPresent(domain -> put(byDomain, domain.name(), traits));
        String ror = traits.subject().ror();
        if (ror != null) {
            put(byRor, ror, traits);
        }
    }

    private static void put(Map<String, List<Traits>> index, String key, Traits traits) {
        index.computeIfAbsent(key, none -> new ArrayList<>(1)).add(traits);
    }

    /// The one institution that `subject` is, by the surest method that finds one.
    public Optional<Identity> find(Subject subject) {
        Traits traits = Traits.of(subject);
        List<Traits> sameName = sameName(traits);
        List<Traits> sameDomain = sameDomain(traits);
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

    /// Institutions that `subject` may be where none is found for sure: those that share most words of the name,
    /// or the domain.
    public List<String> similar(Subject subject, int limit) {
        Traits traits = Traits.of(subject);
        Set<Traits> similar = new LinkedHashSet<>(sameName(traits));
        similar.addAll(sameDomain(traits));
        return similar.stream()
                .sorted(Traits.nearestTo(subject.point()))
                .map(other -> other.subject().id())
                .limit(limit)
                .toList();
    }

    private static Optional<Identity> one(Method method, List<Traits> found) {
        return found.size() == 1
                ? Optional.of(new Identity(found.getFirst().subject().id(), method))
                : Optional.empty();
    }

    private List<Traits> sameRor(Traits traits) {
        String ror = traits.subject().ror();
        return ror == null ? List.of() : inCountry(traits, byRor.getOrDefault(ror, List.of()));
    }

    private List<Traits> sameName(Traits traits) {
        Set<Traits> found = new LinkedHashSet<>();
        for (String key : new LinkedHashSet<>(traits.keys())) {
            inCountry(traits, byKey.getOrDefault(key, List.of())).stream()
                    .filter(other -> !traits.isShort(key) || traits.isLike(other))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private List<Traits> sameDomain(Traits traits) {
        return traits.domain()
                .map(domain -> inCountry(traits, byDomain.getOrDefault(domain.name(), List.of())))
                .orElse(List.of());
    }

    private static List<Traits> sameWords(Traits traits, List<Traits> sameDomain) {
        return sameDomain.stream()
                .filter(other -> traits.isNear(other) && traits.isLike(other) && traits.sharesWords(other))
                .toList();
    }

    private static List<Traits> sameUniversity(Traits traits, List<Traits> sameDomain) {
        return sameDomain.stream()
                .filter(other -> traits.isNear(other) && traits.areUniversitiesOfOneDomain(other))
                .toList();
    }

    private static List<Traits> inCountry(Traits traits, List<Traits> found) {
        String country = traits.subject().country();
        return found.stream()
                .filter(other ->
                        country.isEmpty() || country.equals(other.subject().country()))
                .toList();
    }
}
