package counterpart.engine.dataset.source;

import counterpart.engine.dataset.identity.Identities;
import counterpart.engine.dataset.identity.Identity;
import counterpart.engine.dataset.identity.Subject;
import counterpart.engine.dataset.source.Whereabouts.Located;
import counterpart.engine.model.Institution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts participants outside NUTS where gathered facts place the same institution: addresses abroad are often found
/// wrongly (a university in Pennsylvania came to lie in Texas), and people know better.
final class Relocation {

    private static final Set<String> DERIVED = Set.of("subdivision", "registry-point", "nearest-point");
    private static final Map<String, String> ISO = Map.of("EL", "GR", "UK", "GB");

    private final Institutions institutions;
    private final Places places;
    private final Registry registry;
    private final Identities gathered;

    Relocation(Institutions institutions, Places places, Registry registry) {
        this.institutions = institutions;
        this.places = places;
        this.registry = registry;
        gathered = new Identities(institutions.all().stream()
                .map(Institutions.Located::institution)
                .map(this::subject)
                .toList());
    }

    /// Where the organisation is, given where it was found: as found where that is the same region.
    Whereabouts of(Organisation organisation, Whereabouts found) {
        return isDerived(found)
                ? place(organisation)
                        .filter(place -> !isIn(place.region(), found))
                        .<Whereabouts>map(place -> place)
                        .orElse(found)
                : found;
    }

    private static boolean isIn(String region, Whereabouts found) {
        return found instanceof Located located && located.region().equals(region);
    }

    private static boolean isDerived(Whereabouts found) {
        return switch (found) {
            case Located located -> DERIVED.contains(located.by());
            case Whereabouts.Unlocated unlocated -> true;
        };
    }

    private Optional<Located> place(Organisation organisation) {
        Subject subject = subject(organisation, null);
        String ror = registry.identify(subject).map(Identity::id).orElse(null);
        return gathered.find(subject(organisation, ror))
                .flatMap(identity -> institutions.find(identity.id()))
                .map(Institutions.Located::institution)
                .map(Relocation::at);
    }

    private static Located at(Institution institution) {
        return new Located(
                institution.region().value(), institution.location(), "curated", "place in gathered facts", null);
    }

    private Subject subject(Institution institution) {
        String region = institution.region().value();
        return Subject.of(institution, places.find(region).orElseThrow().country());
    }

    private static Subject subject(Organisation organisation, @Nullable String ror) {
        return new Subject(
                organisation.id(),
                List.of(organisation.name()),
                organisation.shortName(),
                organisation.type(),
                ISO.getOrDefault(organisation.country(), organisation.country()),
                organisation.city(),
                organisation.point().orElse(null),
                organisation.website(),
                ror);
    }
}
