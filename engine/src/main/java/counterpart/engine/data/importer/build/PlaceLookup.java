package counterpart.engine.data.importer.build;

import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.model.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The regions of the package under construction and their aliases, looked up by code or by coordinates.
public final class PlaceLookup {

    private final SortedMap<String, RegionRecord> regions = new TreeMap<>();
    private final Map<String, RegionRecord> offered = new HashMap<>();
    private final SortedMap<String, List<Alias>> aliases = new TreeMap<>();

    /// Another code for a region; several rows for a code that stands for several.
    public record Alias(String alias, String region, String kind, String source) {}

    public void add(RegionRecord place) {
        regions.put(place.id(), place);
    }

    /// Adds a subdivision that becomes a region with the first institution in it.
    public void offer(RegionRecord place) {
        offered.put(place.id(), place);
    }

    /// The region of a code; an offered subdivision becomes a region.
    public Optional<RegionRecord> find(String code) {
        RegionRecord offer = offered.get(code);
        if (offer != null) {
            regions.putIfAbsent(code, offer);
        }
        return Optional.ofNullable(regions.get(code));
    }

    /// The subdivision of a country whose point is nearest, if it is near enough; of several near enough one
    /// of the curated regions, which include their surroundings.
    public Optional<RegionRecord> nearest(String country, GeoPoint point, double maxKm) {
        return Stream.concat(regions.values().stream(), offered.values().stream())
                .filter(place -> place.country().equals(country))
                .filter(place -> place.point().distanceKm(point) <= maxKm)
                .min(Comparator.comparing((RegionRecord place) -> !place.curated())
                        .thenComparingDouble(place -> place.point().distanceKm(point))
                        .thenComparing(RegionRecord::id))
                .flatMap(place -> find(place.id()));
    }

    /// The regions of a country and the subdivisions that may become one.
    public List<RegionRecord> known(String country) {
        return Stream.concat(offered.values().stream(), regions.values().stream())
                .filter(place -> place.country().equals(country))
                .toList();
    }

    /// Number of the regions and subdivisions of a country.
    public int count(String country) {
        return (int) known(country).stream().map(RegionRecord::id).distinct().count();
    }

    public boolean isRegion(String code) {
        return regions.containsKey(code);
    }

    /// Adds another code, unless it is the code of a region or the region is unknown.
    public void alias(String alias, String region, String kind, String source) {
        if (!regions.containsKey(alias) && regions.containsKey(region)) {
            aliases.computeIfAbsent(alias, key -> new ArrayList<>()).add(new Alias(alias, region, kind, source));
        }
    }

    /// The one region of a code: its own, or that of an alias with exactly one region.
    public Optional<RegionRecord> resolve(String code) {
        List<Alias> other = aliases.getOrDefault(code, List.of());
        return other.size() == 1 ? find(other.getFirst().region()) : find(code);
    }

    /// Ensures that the code of a fact resolves to a region; reports it otherwise.
    public void refer(String code, String file, ImportReport.Builder report) {
        if (!aliases.containsKey(code) && find(code).isEmpty()) {
            report.add(Outcome.SKIPPED, file, 0, "place resolves to no region", code);
        }
    }

    public List<RegionRecord> regions() {
        return List.copyOf(regions.values());
    }

    public List<Alias> aliases() {
        return aliases.values().stream().flatMap(List::stream).distinct().toList();
    }
}
