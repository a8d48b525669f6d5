package counterpart.engine.model.place;

import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The metropolitan areas of the regions. Immutable.
public final class MetropolitanAreas {

    private final Map<RegionId, List<MetropolitanArea>> byRegion;

    public MetropolitanAreas(Collection<MetropolitanArea> all) {
        byRegion = all.stream().collect(Collectors.groupingBy(MetropolitanArea::region));
    }

    /// The area of the nearest city of the institution's region, within [MetropolitanArea#RADIUS_KM].
    public Optional<MetropolitanArea> of(Institution institution) {
        return byRegion.getOrDefault(institution.region(), List.of()).stream()
                .filter(area -> distanceKm(area, institution) <= MetropolitanArea.RADIUS_KM)
                .min(Comparator.comparingDouble((MetropolitanArea area) -> distanceKm(area, institution))
                        .thenComparing(MetropolitanArea::id));
    }

    private static double distanceKm(MetropolitanArea area, Institution institution) {
        return area.location().distanceKm(institution.location());
    }
}
