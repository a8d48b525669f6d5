package counterpart.engine.detail;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.place.MetropolitanArea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A metropolitan area of a region with its institutions.
///
/// @param institutions those with most participations first
public record MetropolitanAreaDetail(MetropolitanArea area, List<Institution> institutions) {

    public MetropolitanAreaDetail {
        institutions = List.copyOf(institutions);
    }

    /// Participations of its institutions in Horizon Europe projects.
    public int participations() {
        return institutions.stream().mapToInt(Institution::participations).sum();
    }

    /// The areas of a region that have institutions, those with most participations and institutions first.
    public static List<MetropolitanAreaDetail> of(Region region, Dataset dataset) {
        Map<MetropolitanArea, List<Institution>> groups = new LinkedHashMap<>();
        dataset.institutionsIn(region.id()).stream()
                .sorted(Comparator.comparingInt(Institution::participations)
                        .reversed()
                        .thenComparing(Institution::id))
                .forEach(institution -> dataset.metropolitanAreas()
                        .of(institution)
                        .ifPresent(area -> groups.computeIfAbsent(area, key -> new ArrayList<>())
                                .add(institution)));
        return groups.entrySet().stream()
                .map(group -> new MetropolitanAreaDetail(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(MetropolitanAreaDetail::participations)
                        .thenComparingInt(detail -> detail.institutions().size())
                        .reversed()
                        .thenComparing(detail -> detail.area().name()))
                .toList();
    }
}
