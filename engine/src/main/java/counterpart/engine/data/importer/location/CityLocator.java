package counterpart.engine.data.importer.location;

import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.cordis.file.CordisFiles;
import counterpart.engine.data.importer.cordis.file.CordisOrganisation;
import counterpart.engine.data.importer.gazetteer.CityText;
import counterpart.engine.data.importer.gazetteer.Gazetteer;
import counterpart.engine.data.importer.gazetteer.GazetteerPlace;
import counterpart.engine.data.importer.location.LocationResult.Located;
import counterpart.engine.data.importer.location.SubdivisionTable.Assignment;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.ror.RorRecord;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.data.linkage.InstitutionLink;
import counterpart.engine.model.GeoPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Locates organisations outside NUTS by the gazetteer: by their city with a subdivision (`Medford Ma`), else by their
/// city alone, else by the nearest place. Coordinates decide among places of one name only, because geocoding abroad is
/// often wrong; every contradiction is reported.
public final class CityLocator {

    /// How often a place must be larger than all others of its name to be meant without further indication.
    private static final int DOMINANT = 3;

    /// How an organisation is located whose address names no subdivision.
    static final String BY_NAME = "city in the gazetteer";

    private final Gazetteer gazetteer;
    private final PlaceLookup places;
    private final RorRegistry registry;
    private final ImportReport.Builder report;

    public CityLocator(Gazetteer gazetteer, PlaceLookup places, RorRegistry registry, ImportReport.Builder report) {
        this.gazetteer = gazetteer;
        this.places = places;
        this.registry = registry;
        this.report = report;
    }

    /// By the city; empty when the gazetteer does not know it, or knows several and nothing says which is meant.
    Optional<Located> byCity(CordisOrganisation organisation) {
        String city = organisation.city();
        String country = organisation.country();
        CityText text = city == null ? new CityText("", List.of(), "") : CityText.read(gazetteer, country, city);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<GazetteerPlace> nearest = organisation.point().flatMap(point -> gazetteer.nearest(country, point));
        return text.region().isEmpty()
                ? chosen(text.places(), organisation)
                        .flatMap(place -> outvoted(place, nearest, organisation)
                                ? Optional.empty()
                                : at(place, BY_NAME, nearest, organisation))
                : inSubdivision(text, nearest, organisation);
    }

    /// Whether the city has the name of places in several subdivisions, and nothing says which is meant.
    boolean isAmbiguous(CordisOrganisation organisation) {
        String city = organisation.city();
        CityText text =
                city == null ? new CityText("", List.of(), "") : CityText.read(gazetteer, organisation.country(), city);
        return text.region().isEmpty()
                && text.places().stream().anyMatch(place -> !place.region().isEmpty())
                && chosen(text.places(), organisation).isEmpty();
    }

    /// Whether the coordinates are further than 50 km from all places that have the name of the city.
    boolean isFarFromItsCity(CordisOrganisation organisation) {
        String city = organisation.city();
        GeoPoint point = organisation.point().orElse(null);
        if (city == null || point == null) {
            return false;
        }
        List<GazetteerPlace> named =
                CityText.read(gazetteer, organisation.country(), city).places();
        return !named.isEmpty()
                && named.stream().allMatch(place -> place.point().distanceKm(point) > SubdivisionTable.TRUSTED_KM);
    }

    /// At the place of its record in ROR.
    Optional<Located> byRecord(CordisOrganisation organisation) {
        return registered(organisation)
                .flatMap(record -> places.resolve(record.subdivision())
                        .map(region -> new Located(
                                region.id(),
                                Optional.ofNullable(record.point()).orElse(region.point()),
                                "registry-point",
                                "place of its record in ROR",
                                null,
                                record.city().isEmpty() ? null : record.city())));
    }

    /// By the nearest place or the assigned subdivision, whichever is nearer.
    Optional<Located> byPoint(CordisOrganisation organisation, Assignment assignment) {
        GeoPoint point = organisation.point().orElse(null);
        if (point == null) {
            return Optional.empty();
        }
        return gazetteer
                .nearest(organisation.country(), point)
                .filter(place -> isNearer(place.point().distanceKm(point), assignment))
                .flatMap(place -> places.resolve(place.region())
                        .map(region -> new Located(
                                region.id(),
                                point,
                                "nearest-place",
                                "nearest place of the gazetteer",
                                place.point().distanceKm(point))));
    }

    private static boolean isNearer(double km, Assignment assignment) {
        return assignment.doubt().isPresent() || km <= assignment.distanceKm();
    }

    /// The one place of several of the same name that is meant.
    private Optional<GazetteerPlace> chosen(List<GazetteerPlace> all, CordisOrganisation organisation) {
        List<GazetteerPlace> found =
                all.stream().filter(place -> !place.region().isEmpty()).toList();
        GeoPoint point = organisation.point().orElse(null);
        Set<String> mentioned = gazetteer.mentioned(organisation.country(), organisation.name());
        return one(found, point)
                .or(() -> one(in(mentioned, found), point))
                .or(() ->
                        registered(organisation).flatMap(record -> one(in(Set.of(record.subdivision()), found), point)))
                .or(() -> point == null ? Optional.empty() : near(found, point))
                .or(() -> dominant(found));
    }

    private static List<GazetteerPlace> in(Set<String> regions, List<GazetteerPlace> found) {
        return found.stream().filter(place -> regions.contains(place.region())).toList();
    }

    /// The nearest place of those that lie in one subdivision, the largest where none is near.
    private static Optional<GazetteerPlace> one(List<GazetteerPlace> found, @Nullable GeoPoint point) {
        Set<String> regions = found.stream().map(GazetteerPlace::region).collect(Collectors.toSet());
        return regions.size() != 1
                ? Optional.empty()
                : Optional.ofNullable(point).flatMap(here -> near(found, here)).or(() -> Optional.of(found.getFirst()));
    }

    private static Optional<GazetteerPlace> near(List<GazetteerPlace> found, GeoPoint point) {
        return found.stream()
                .filter(place -> place.point().distanceKm(point) <= SubdivisionTable.TRUSTED_KM)
                .min(Comparator.comparingDouble(place -> place.point().distanceKm(point)));
    }

    private static Optional<GazetteerPlace> dominant(List<GazetteerPlace> found) {
        return found.stream()
                .findFirst()
                .filter(first -> found.stream()
                        .filter(place -> !place.region().equals(first.region()))
                        .allMatch(place -> first.population() >= DOMINANT * place.population()));
    }

    /// Whether the coordinates and the registry agree on another subdivision: then the city is that of another address.
    private boolean outvoted(GazetteerPlace place, Optional<GazetteerPlace> nearest, CordisOrganisation organisation) {
        boolean outvoted = nearest.filter(near -> !near.region().equals(place.region()))
                .flatMap(near -> registered(organisation)
                        .filter(record -> record.subdivision().equals(near.region())))
                .isPresent();
        if (outvoted) {
            conflict(
                    organisation,
                    "city contradicts coordinates and registry: not followed",
                    place.region() + ", not "
                            + nearest.map(GazetteerPlace::region).orElse(""));
        }
        return outvoted;
    }

    private Optional<RorRecord> registered(CordisOrganisation organisation) {
        return registry.identify(LocationCorrection.subject(organisation, null))
                .map(InstitutionLink::id)
                .flatMap(registry::find)
                .filter(record -> !record.subdivision().isEmpty());
    }

    private Optional<Located> inSubdivision(
            CityText text, Optional<GazetteerPlace> nearest, CordisOrganisation organisation) {
        GeoPoint point = organisation.point().orElse(null);
        return one(text.places(), point)
                .map(place -> at(place, "city and subdivision in the gazetteer", nearest, organisation))
                .orElseGet(() -> without(text, nearest, organisation));
    }

    /// In a subdivision that the address names, at a place that the gazetteer does not know.
    private Optional<Located> without(
            CityText text, Optional<GazetteerPlace> nearest, CordisOrganisation organisation) {
        return places.resolve(text.region()).map(region -> {
            boolean fits = nearest.filter(place -> place.region().equals(text.region()))
                    .isPresent();
            if (!fits && nearest.isPresent()) {
                conflict(organisation, "subdivision of the address contradicts coordinates", region.id());
            }
            GeoPoint point = organisation.point().filter(here -> fits).orElse(region.point());
            String city = text.name().isEmpty() ? null : text.name();
            return new Located(region.id(), point, "city", "subdivision of the address", null, city);
        });
    }

    private Optional<Located> at(
            GazetteerPlace place, String how, Optional<GazetteerPlace> nearest, CordisOrganisation organisation) {
        return places.resolve(place.region()).map(region -> {
            Double km = organisation
                    .point()
                    .map(point -> place.point().distanceKm(point))
                    .orElse(null);
            boolean far = km != null && km > SubdivisionTable.TRUSTED_KM;
            if (far
                    || nearest.filter(near -> !near.region().equals(place.region()))
                            .isPresent()) {
                conflict(
                        organisation,
                        far ? "city contradicts coordinates: city followed" : "city and coordinates beside a border",
                        region.id() + ", not "
                                + nearest.map(GazetteerPlace::region).orElse("there"));
            }
            GeoPoint point = far ? place.point() : organisation.point().orElse(place.point());
            return new Located(region.id(), point, "city", how, far ? null : km, place.name());
        });
    }

    private void conflict(CordisOrganisation organisation, String reason, String where) {
        report.add(
                Outcome.CONFLICTING,
                CordisFiles.ORGANISATIONS,
                0,
                reason,
                organisation.name() + " (" + organisation.country() + ", " + organisation.city() + "): " + where);
    }
}
