package counterpart.engine.data.importer.location;

import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.data.importer.cordis.file.CordisOrganisation;
import counterpart.engine.data.importer.location.LocationResult.Located;
import counterpart.engine.data.importer.location.LocationResult.Unlocated;
import counterpart.engine.data.importer.location.SubdivisionTable.Assignment;
import counterpart.engine.data.importer.nuts.NutsVersions;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.model.GeoPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds the region of every organisation: by its NUTS code, else (in countries with NUTS regions) by the nearest
/// organisation of the same country whose code is known, else by the gazetteer, else by the table of subdivisions.
public final class OrganisationLocator {

    /// Largest distance to the point of a subdivision. The point is a centre, so it counts for its surroundings only,
    /// and only in countries for which ROR gives no subdivisions.
    private static final double CENTRE_KM = 25;

    private final PlaceLookup places;
    private final SubdivisionTable subdivisions;
    private final RorRegistry registry;
    private final CityLocator cities;
    private final Set<String> nutsCountries;
    private final Map<String, List<Located>> known = new HashMap<>();
    private final Set<GeoPoint> centres = new HashSet<>();

    public OrganisationLocator(
            PlaceLookup places, SubdivisionTable subdivisions, RorRegistry registry, CityLocator cities) {
        this.places = places;
        this.subdivisions = subdivisions;
        this.registry = registry;
        this.cities = cities;
        nutsCountries = places.regions().stream()
                .filter(place -> place.kind().equals("nuts2"))
                .map(place -> place.id().substring(0, 2))
                .collect(Collectors.toSet());
    }

    /// The locations of all organisations by their ids.
    public Map<String, LocationResult> locate(Collection<CordisOrganisation> organisations) {
        Map<String, LocationResult> found = new TreeMap<>();
        for (CordisOrganisation organisation : organisations) {
            byCode(organisation).ifPresent(located -> {
                found.put(organisation.id(), located);
                organisation.point().ifPresent(point -> remember(organisation.country(), located));
            });
        }
        findCentres(organisations);
        for (CordisOrganisation organisation : organisations) {
            found.computeIfAbsent(organisation.id(), id -> withoutCode(organisation));
        }
        return found;
    }

    /// Coordinates of several organisations stand for a whole country if one of them has no city, or if they lie far
    /// from
    /// the cities of two of them.
    private void findCentres(Collection<CordisOrganisation> organisations) {
        Map<GeoPoint, List<CordisOrganisation>> byPoint = new HashMap<>();
        for (CordisOrganisation organisation : organisations) {
            organisation
                    .point()
                    .ifPresent(point -> byPoint.computeIfAbsent(point, key -> new ArrayList<>(1))
                            .add(organisation));
        }
        byPoint.forEach((point, there) -> {
            if (there.size() > 1 && standForACountry(there)) {
                centres.add(point);
            }
        });
    }

    private boolean standForACountry(List<CordisOrganisation> there) {
        return there.stream().anyMatch(organisation -> organisation.city() == null)
                || there.stream()
                                .filter(organisation -> !nutsCountries.contains(organisation.country()))
                                .filter(cities::isFarFromItsCity)
                                .count()
                        > 1;
    }

    private void remember(String country, Located located) {
        known.computeIfAbsent(country, key -> new ArrayList<>()).add(located);
    }

    private Optional<Located> byCode(CordisOrganisation organisation) {
        return organisation.nutsCodes().stream()
                .filter(code -> code.length() >= 4)
                .flatMap(code -> byCode(organisation, code).stream())
                .findFirst();
    }

    private Optional<Located> byCode(CordisOrganisation organisation, String code) {
        String level2 = NutsVersions.level2(code);
        if (places.isRegion(level2)) {
            return Optional.of(located(organisation, level2, "code", "code"));
        }
        return NutsVersions.region(code)
                .filter(places::isRegion)
                .map(region -> located(organisation, region, "alias", "code " + level2 + " -> " + region))
                .or(() -> byNearestPoint(organisation, level2));
    }

    private Optional<Located> byNearestPoint(CordisOrganisation organisation, String level2) {
        return organisation
                .point()
                .flatMap(point -> NutsVersions.NEW.getOrDefault(level2, List.of()).stream()
                        .flatMap(code -> places.find(code).stream())
                        .min(Comparator.comparingDouble(place -> place.point().distanceKm(point)))
                        .map(place -> new Located(
                                place.id(),
                                point,
                                "nearest-point",
                                "code " + level2 + " by nearest point",
                                place.point().distanceKm(point))));
    }

    private Located located(CordisOrganisation organisation, String region, String by, String how) {
        GeoPoint point = organisation.point().orElseGet(() -> pointOf(region));
        return new Located(region, point, by, how, null);
    }

    private GeoPoint pointOf(String region) {
        return places.find(region).orElseThrow().point();
    }

    private LocationResult withoutCode(CordisOrganisation organisation) {
        String country = organisation.country();
        if (country.isEmpty()) {
            return new Unlocated("no country");
        }
        return nutsCountries.contains(country) ? byNearest(organisation) : bySubdivision(organisation);
    }

    private LocationResult byNearest(CordisOrganisation organisation) {
        Optional<GeoPoint> point = organisation.point();
        if (point.isEmpty()) {
            return new Unlocated("country only and no coordinates");
        }
        return known.getOrDefault(organisation.country(), List.of()).stream()
                .map(other -> beside(point.get(), other))
                .min(Comparator.comparingDouble(OrganisationLocator::distance).thenComparing(Located::region))
                .map(LocationResult.class::cast)
                .orElseGet(() -> new Unlocated("no located organisation in the country"));
    }

    private static Located beside(GeoPoint point, Located other) {
        double km = point.distanceKm(other.point());
        return new Located(other.region(), point, "nearest-organisation", "nearest organisation of the country", km);
    }

    private static double distance(Located located) {
        return located.distanceKm() == null ? 0 : located.distanceKm();
    }

    private LocationResult bySubdivision(CordisOrganisation organisation) {
        if (places.find(organisation.country()).isPresent()) {
            return located(organisation, organisation.country(), "city-state", "city state");
        }
        return cities.byCity(organisation)
                .<LocationResult>map(located -> located)
                .orElseGet(() -> withoutCity(organisation, subdivisions.assignment(organisation)));
    }

    private LocationResult withoutCity(CordisOrganisation organisation, Assignment assignment) {
        return isVague(organisation) && !assignment.corrected()
                ? cities.byRecord(organisation)
                        .<LocationResult>map(located -> located)
                        .orElseGet(() -> new Unlocated("neither city nor coordinates say where"))
                : byPlaceOrAssignment(organisation, assignment);
    }

    /// At coordinates that stand for a whole country, or in a city of which there are several.
    private boolean isVague(CordisOrganisation organisation) {
        return organisation.point().filter(centres::contains).isPresent() || cities.isAmbiguous(organisation);
    }

    private LocationResult byPlaceOrAssignment(CordisOrganisation organisation, Assignment assignment) {
        Optional<Located> byPoint =
                assignment.corrected() ? Optional.empty() : cities.byPoint(organisation, assignment);
        return byPoint.<LocationResult>map(located -> located).orElseGet(() -> byAssignment(organisation, assignment));
    }

    private LocationResult byAssignment(CordisOrganisation organisation, Assignment assignment) {
        return assignment
                .doubt()
                .<LocationResult>map(doubt -> byPoint(organisation, doubt))
                .orElseGet(() -> inSubdivision(organisation, assignment));
    }

    /// By the nearest record of the registry, else by the nearest subdivision's own point, if one is near enough.
    private LocationResult byPoint(CordisOrganisation organisation, String doubt) {
        Optional<GeoPoint> point = organisation.point();
        return point.flatMap(here -> byRegistry(organisation.country(), here))
                .or(() -> point.flatMap(here -> bySubdivisionPoint(organisation.country(), here)))
                .<LocationResult>map(LocationResult.class::cast)
                .orElseGet(() -> new Unlocated(doubt));
    }

    private Optional<Located> byRegistry(String country, GeoPoint here) {
        return registry.nearest(country, here)
                .filter(near -> near.distanceKm() <= SubdivisionTable.TRUSTED_KM)
                .flatMap(near -> places.resolve(near.subdivision())
                        .map(place -> new Located(
                                place.id(),
                                here,
                                "registry-point",
                                "subdivision of the nearest record of ROR",
                                near.distanceKm())));
    }

    private Optional<Located> bySubdivisionPoint(String country, GeoPoint here) {
        if (registry.places(country)) {
            return Optional.empty();
        }
        return places.nearest(country, here, CENTRE_KM)
                .map(place -> new Located(
                        place.id(),
                        here,
                        "nearest-point",
                        "subdivision with the nearest point of its own",
                        place.point().distanceKm(here)));
    }

    private LocationResult inSubdivision(CordisOrganisation organisation, Assignment assignment) {
        String code = assignment.code().startsWith("HK-") ? "CN-HK" : assignment.code();
        return places.resolve(code)
                .<LocationResult>map(place -> inSubdivision(organisation, assignment, place))
                .orElseGet(() -> new Unlocated("subdivision not in ISO 3166-2"));
    }

    /// Where the subdivision was corrected, the misleading coordinates are dropped.
    private static Located inSubdivision(CordisOrganisation organisation, Assignment assignment, RegionRecord place) {
        String how =
                assignment.corrected() ? "subdivision corrected by hand" : "subdivision of the nearest known point";
        GeoPoint point =
                assignment.corrected() ? place.point() : organisation.point().orElse(place.point());
        return new Located(place.id(), point, "subdivision", how, assignment.distanceKm());
    }
}
