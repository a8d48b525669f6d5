package counterpart.engine.data.importer.location;

import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.cordis.file.CordisOrganisation;
import counterpart.engine.data.importer.location.LocationResult.Located;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.data.linkage.InstitutionLink;
import counterpart.engine.data.linkage.InstitutionLinker;
import counterpart.engine.data.linkage.InstitutionRecord;
import counterpart.engine.model.Institution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Corrects regions of participants outside NUTS by gathered facts about the same institution, because geocoding abroad
/// is often wrong (it placed a university of Pennsylvania in Texas).
public final class LocationCorrection {

    private static final Set<String> DERIVED =
            Set.of("subdivision", "registry-point", "nearest-point", "nearest-place");
    private static final Map<String, String> ISO = Map.of("EL", "GR", "UK", "GB");

    private final ImportedInstitutions institutions;
    private final PlaceLookup places;
    private final RorRegistry registry;
    private final InstitutionLinker gathered;

    public LocationCorrection(ImportedInstitutions institutions, PlaceLookup places, RorRegistry registry) {
        this.institutions = institutions;
        this.places = places;
        this.registry = registry;
        gathered = new InstitutionLinker(institutions.all().stream()
                .map(ImportedInstitutions.Located::institution)
                .map(this::subject)
                .toList());
    }

    /// The corrected location; the given one where gathered facts name no other region.
    public LocationResult of(CordisOrganisation organisation, LocationResult found) {
        return isDerived(found)
                ? place(organisation)
                        .filter(place -> !isIn(place.region(), found))
                        .<LocationResult>map(place -> place)
                        .orElse(found)
                : found;
    }

    private static boolean isIn(String region, LocationResult found) {
        return found instanceof Located located && located.region().equals(region);
    }

    private static boolean isDerived(LocationResult found) {
        return switch (found) {
            case Located located ->
                DERIVED.contains(located.by()) || located.how().equals(CityLocator.BY_NAME);
            case LocationResult.Unlocated unlocated -> true;
        };
    }

    private Optional<Located> place(CordisOrganisation organisation) {
        InstitutionRecord subject = subject(organisation, null);
        String ror = registry.identify(subject).map(InstitutionLink::id).orElse(null);
        return gathered.find(subject(organisation, ror))
                .flatMap(identity -> institutions.find(identity.id()))
                .map(ImportedInstitutions.Located::institution)
                .map(LocationCorrection::at);
    }

    private static Located at(Institution institution) {
        return new Located(
                institution.region().value(), institution.location(), "curated", "place in gathered facts", null);
    }

    private InstitutionRecord subject(Institution institution) {
        String region = institution.region().value();
        return InstitutionRecord.of(
                institution, places.find(region).orElseThrow().country());
    }

    static InstitutionRecord subject(CordisOrganisation organisation, @Nullable String ror) {
        return new InstitutionRecord(
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
