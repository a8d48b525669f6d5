package counterpart.engine.data.validation;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.linkage.DuplicateGroups;
import counterpart.engine.data.linkage.InstitutionRecord;
import counterpart.engine.data.linkage.RomanisedNames;
import counterpart.engine.data.linkage.SeparateInstitutions;
import counterpart.engine.data.reliability.TableReliability;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.RegionGrade;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Coverage, reliability and suspected errors of the data.
///
/// @param continents coverage by continent's two-letter code
/// @param countries coverage by ISO code
/// @param competencesBySource competences of institutions by source
/// @param competencesByEvidence `measured` by projects or spending, `claimed` by gathered facts
/// @param gradesByBasis curated strengths of regions: `sourced` or `general knowledge`
/// @param tables by name, on what the rows of tables are based
/// @param oldestEvidence year of the oldest dated evidence, 0 when none is dated
/// @param newestEvidence year of the newest
/// @param fieldsWithoutRegion fields in which no region has evidence, descendants included
/// @param thinRegions curated regions with thin coverage (see [CoverageLevel])
/// @param suspectedDuplicates groups of institutions that may be one, without those whose members are marked as sites
///     or as distinct
public record DataQuality(
        SortedMap<String, Extent> continents,
        SortedMap<String, Extent> countries,
        SortedMap<String, Long> competencesBySource,
        SortedMap<String, Long> competencesByEvidence,
        SortedMap<String, Long> gradesByBasis,
        SortedMap<String, TableReliability> tables,
        int oldestEvidence,
        int newestEvidence,
        List<FieldCode> fieldsWithoutRegion,
        List<RegionId> thinRegions,
        List<DuplicateGroups.Group> suspectedDuplicates) {

    /// Counts for a part of the world.
    ///
    /// @param skilled institutions with at least one field
    public record Extent(long regions, long curated, long participations, long institutions, long skilled) {

        Extent plus(Extent other) {
            return new Extent(
                    regions + other.regions,
                    curated + other.curated,
                    participations + other.participations,
                    institutions + other.institutions,
                    skilled + other.skilled);
        }
    }

    public DataQuality {
        fieldsWithoutRegion = List.copyOf(fieldsWithoutRegion);
        thinRegions = List.copyOf(thinRegions);
        suspectedDuplicates = List.copyOf(suspectedDuplicates);
    }

    public static DataQuality of(Dataset dataset) {
        List<Competence> competences = dataset.tables().competences();
        return new DataQuality(
                coverage(
                        dataset,
                        region -> dataset.country(region.country()).continent().name()),
                coverage(dataset, Region::country),
                counted(competences, Competence::source),
                counted(competences, DataQuality::evidence),
                counted(dataset.tables().grades(), grade -> grade.sourced() ? "sourced" : "general knowledge"),
                dataset.tables().reliability(),
                years(competences.stream().map(Competence::firstYear)).min().orElse(0),
                years(competences.stream().map(Competence::lastYear)).max().orElse(0),
                withoutRegion(dataset),
                thin(dataset),
                duplicates(dataset));
    }

    private static SortedMap<String, Extent> coverage(Dataset dataset, Function<Region, String> part) {
        SortedMap<String, Extent> parts = new TreeMap<>();
        dataset.regions().forEach(region -> parts.merge(part.apply(region), coverage(dataset, region), Extent::plus));
        return parts;
    }

    private static Extent coverage(Dataset dataset, Region region) {
        List<Institution> institutions = dataset.institutionsIn(region.id());
        long skilled = institutions.stream()
                .filter(institution -> !dataset.competencesOf(institution.id()).isEmpty())
                .count();
        return new Extent(1, region.curated() ? 1 : 0, region.participations(), institutions.size(), skilled);
    }

    private static String evidence(Competence competence) {
        return competence.mass() > 0 || competence.lastYear() > 0 ? "measured" : "claimed";
    }

    private static <T> SortedMap<String, Long> counted(Collection<T> rows, Function<T, String> kind) {
        return rows.stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
    }

    private static IntStream years(Stream<Integer> years) {
        return years.mapToInt(Integer::intValue).filter(year -> year > 0);
    }

    private static List<FieldCode> withoutRegion(Dataset dataset) {
        Set<FieldCode> held = new HashSet<>();
        Stream.concat(
                        dataset.tables().competences().stream().map(Competence::field),
                        dataset.tables().grades().stream().map(RegionGrade::field))
                .distinct()
                .forEach(field -> {
                    held.add(field);
                    for (var parent = field.parent();
                            parent.isPresent();
                            parent = parent.get().parent()) {
                        held.add(parent.get());
                    }
                });
        return dataset.fields().stream()
                .map(Field::code)
                .filter(code -> !held.contains(code))
                .toList();
    }

    private static List<RegionId> thin(Dataset dataset) {
        Map<RegionId, List<RegionGrade>> grades =
                dataset.tables().grades().stream().collect(Collectors.groupingBy(RegionGrade::region));
        return dataset.regions().stream()
                .filter(Region::curated)
                .filter(region ->
                        CoverageLevel.of(region, grades.getOrDefault(region.id(), List.of())) == CoverageLevel.THIN)
                .map(Region::id)
                .toList();
    }

    /// The groups of institutions that look like one, and are neither marked as sites of one nor as distinct.
    public static List<DuplicateGroups.Group> duplicates(Dataset dataset) {
        SeparateInstitutions settled = new SeparateInstitutions();
        dataset.tables().institutionPairs().forEach(pair -> settled.add(pair.institution(), pair.other()));
        return settled.unsettled(DuplicateGroups.of(
                subjects(dataset, institution -> true),
                subjects(
                        dataset,
                        institution -> dataset.region(institution.region()).kind() != Region.Kind.NUTS2)));
    }

    /// The institutions whose names are legal names in romanised Greek or Turkish, in the package's order.
    public static List<Institution> unreadableNames(Dataset dataset) {
        return dataset.institutions().stream()
                .filter(one -> RomanisedNames.isUnreadable(
                        one.name(), dataset.region(one.region()).country()))
                .toList();
    }

    private static List<InstitutionRecord> subjects(Dataset dataset, Predicate<Institution> chosen) {
        return dataset.institutions().stream()
                .filter(chosen)
                .map(institution -> InstitutionRecord.of(
                        institution, dataset.region(institution.region()).country()))
                .toList();
    }
}
