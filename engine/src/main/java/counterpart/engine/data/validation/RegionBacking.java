package counterpart.engine.data.validation;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.RegionGrade;
import counterpart.engine.model.evidence.RegionalEvidence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What stands behind the strengths of regions outside NUTS: pages, official sources of their countries, or
/// general knowledge.
///
/// @param graded pairs of region and field with a grade
/// @param backed those of them for which a page or an official source other than CORDIS speaks
/// @param countries countries with curated regions or official sources outside NUTS, by their code
public record RegionBacking(long graded, long backed, List<Country> countries) {

    /// Fields from which on a region is evidenced.
    static final int FIELDS = 8;

    /// A country and its regions outside NUTS.
    ///
    /// @param regions that are curated, or of which an official source has figures
    /// @param evidenced those of them with figures of official sources in at least eight fields
    public record Country(String code, int regions, int evidenced) {

        Country plus(boolean region) {
            return new Country(code, regions + 1, region ? evidenced + 1 : evidenced);
        }
    }

    private record Pair(RegionId region, FieldCode field) {}

    public RegionBacking {
        countries = List.copyOf(countries);
    }

    public static RegionBacking of(Dataset dataset) {
        Set<Pair> official = official(dataset);
        Set<Pair> graded = pairs(dataset, grade -> true);
        Set<Pair> backed = pairs(dataset, RegionGrade::sourced);
        long behind = graded.stream()
                .filter(pair -> backed.contains(pair) || official.contains(pair))
                .count();
        return new RegionBacking(graded.size(), behind, countries(dataset, official));
    }

    private static Set<Pair> official(Dataset dataset) {
        return dataset.tables().regionalEvidence().stream()
                .filter(RegionalEvidence::sourced)
                .map(one -> new Pair(one.region(), one.field()))
                .collect(Collectors.toSet());
    }

    private static Set<Pair> pairs(Dataset dataset, Predicate<RegionGrade> wanted) {
        return dataset.tables().grades().stream()
                .filter(wanted)
                .map(grade -> new Pair(grade.region(), grade.field()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Country> countries(Dataset dataset, Set<Pair> official) {
        Map<RegionId, Long> fields =
                official.stream().collect(Collectors.groupingBy(Pair::region, Collectors.counting()));
        Map<String, Country> countries = new TreeMap<>();
        for (Region region : dataset.regions()) {
            long known = fields.getOrDefault(region.id(), 0L);
            if (region.kind() != Region.Kind.NUTS2 && (region.curated() || known > 0)) {
                Country before = countries.getOrDefault(region.country(), new Country(region.country(), 0, 0));
                countries.put(region.country(), before.plus(known >= FIELDS));
            }
        }
        return List.copyOf(countries.values());
    }
}
