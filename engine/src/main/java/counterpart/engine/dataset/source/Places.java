package counterpart.engine.dataset.source;

import counterpart.engine.dataset.source.ImportReport.Outcome;
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

/// The regions of the package under construction and the other codes that lead to them.
final class Places {

    private final SortedMap<String, Place> regions = new TreeMap<>();
    private final Map<String, Place> offered = new HashMap<>();
    private final SortedMap<String, List<Alias>> aliases = new TreeMap<>();

    /// Another code for a region; several rows for a code that stands for several.
    record Alias(String alias, String region, String kind, String source) {}

    void add(Place place) {
        regions.put(place.id(), place);
    }

    /// Knows a place that becomes a region once something lies in it.
    void offer(Place place) {
        offered.put(place.id(), place);
    }

    /// The region of a code, taken from the offered ones if need be.
    Optional<Place> find(String code) {
        Place offer = offered.get(code);
        if (offer != null) {
            regions.putIfAbsent(code, offer);
        }
        return Optional.ofNullable(regions.get(code));
    }

    /// The subdivision of a country whose point is nearest, if it is near enough; of several near enough one of the
    /// curated regions, which people took wide enough to hold their surroundings.
    Optional<Place> nearest(String country, GeoPoint point, double maxKm) {
        return Stream.concat(regions.values().stream(), offered.values().stream())
                .filter(place -> place.country().equals(country))
                .filter(place -> place.point().distanceKm(point) <= maxKm)
                .min(Comparator.comparing((Place place) -> !place.curated())
                        .thenComparingDouble(place -> place.point().distanceKm(point))
                        .thenComparing(Place::id))
                .flatMap(place -> find(place.id()));
    }

    /// The regions of a country and the subdivisions that may become one.
    List<Place> known(String country) {
        return Stream.concat(offered.values().stream(), regions.values().stream())
                .filter(place -> place.country().equals(country))
                .toList();
    }

    boolean isRegion(String code) {
        return regions.containsKey(code);
    }

    /// Adds another code, unless it is a region's own or leads nowhere.
    void alias(String alias, String region, String kind, String source) {
        if (!regions.containsKey(alias) && regions.containsKey(region)) {
            aliases.computeIfAbsent(alias, key -> new ArrayList<>()).add(new Alias(alias, region, kind, source));
        }
    }

    /// The one region a code stands for: its own, or an alias that leads to exactly one.
    Optional<Place> resolve(String code) {
        List<Alias> other = aliases.getOrDefault(code, List.of());
        return other.size() == 1 ? find(other.getFirst().region()) : find(code);
    }

    /// Makes sure that a place which a fact names is there; reports it when it is not.
    void refer(String code, String file, ImportReport.Draft report) {
        if (!aliases.containsKey(code) && find(code).isEmpty()) {
            report.add(Outcome.SKIPPED, file, 0, "place resolves to no region", code);
        }
    }

    List<Place> regions() {
        return List.copyOf(regions.values());
    }

    List<Alias> aliases() {
        return aliases.values().stream().flatMap(List::stream).distinct().toList();
    }
}
