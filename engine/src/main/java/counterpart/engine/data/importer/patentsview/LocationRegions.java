package counterpart.engine.data.importer.patentsview;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.GeoPoint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The regions of inventors' places outside NUTS: in the United States the state that is given, elsewhere the nearest
/// subdivision within 50 km, as for institutions. A subdivision does not become a region by that alone.
final class LocationRegions {

    private static final String FILE = "patentsview/g_location_disambiguated.tsv";
    private static final List<String> COLUMNS =
            List.of("location_id", "disambig_state", "disambig_country", "latitude", "longitude");
    private static final String UNITED_STATES = "US";
    private static final double MAX_KM = 50;

    private final Map<String, List<RegionRecord>> known = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final PlaceLookup places;

    private LocationRegions(PlaceLookup places) {
        this.places = places;
    }

    static LocationRegions read(RawFiles files, PlaceLookup places, LimitedReport report) {
        LocationRegions locations = new LocationRegions(places);
        files.csv(FILE, '\t', COLUMNS, row -> locations.add(row, report));
        return locations;
    }

    static String file() {
        return FILE;
    }

    /// The region of a place, none when it is unknown or lies in NUTS.
    Optional<String> find(String location) {
        return Optional.ofNullable(regions.get(location));
    }

    private void add(CsvRow row, LimitedReport report) {
        String country = row.text("disambig_country");
        List<RegionRecord> candidates = known.computeIfAbsent(country, places::known);
        if (candidates.isEmpty() || candidates.getFirst().kind().equals("nuts2")) {
            return;
        }
        Optional<String> region;
        try {
            region = country.equals(UNITED_STATES)
                    ? state(row.text("disambig_state"), candidates)
                    : nearest(point(row), candidates);
        } catch (IllegalArgumentException e) {
            report.skipped(FILE, row.line(), "place without coordinates", row.toString());
            return;
        }
        region.ifPresentOrElse(
                id -> regions.put(row.text("location_id"), id),
                () -> report.skipped(FILE, row.line(), "place in no region", row.toString()));
    }

    private static GeoPoint point(CsvRow row) {
        row.required("latitude");
        row.required("longitude");
        return new GeoPoint(row.number("latitude"), row.number("longitude"));
    }

    private static Optional<String> state(String state, List<RegionRecord> candidates) {
        String id = UNITED_STATES + "-" + state;
        return candidates.stream().map(RegionRecord::id).filter(id::equals).findFirst();
    }

    private static Optional<String> nearest(GeoPoint point, List<RegionRecord> candidates) {
        return candidates.stream()
                .filter(place -> place.point().distanceKm(point) <= MAX_KM)
                .min(Comparator.comparing((RegionRecord place) -> !place.curated())
                        .thenComparingDouble(place -> place.point().distanceKm(point))
                        .thenComparing(RegionRecord::id))
                .map(RegionRecord::id);
    }
}
