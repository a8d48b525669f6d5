package counterpart.web.about;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.validation.DataQuality;
import counterpart.engine.data.validation.RegionBacking;
import counterpart.engine.model.Language;
import java.text.Collator;
import java.util.List;
import java.util.stream.Collectors;

/// Figures about the coverage of the data.
///
/// @param sourced strengths of regions with a page or a statistic as source; `estimated` those based on general
///     knowledge
/// @param backed percentage of the strengths of regions for which a page or an official source speaks
/// @param evidenced countries outside NUTS with official sources on regions
/// @param unevidenced names of the other countries outside NUTS with curated regions
/// @param thin curated regions with little data
/// @param empty fields in which no region has evidence
/// @param duplicates groups of institutions that may be the same
record DataQualitySummary(
        List<Continent> continents,
        long measured,
        long claimed,
        long sourced,
        long estimated,
        long backed,
        List<Evidenced> evidenced,
        String unevidenced,
        int oldest,
        int newest,
        int thin,
        int empty,
        int duplicates) {

    static DataQualitySummary of(Dataset dataset, Language language) {
        DataQuality quality = DataQuality.of(dataset);
        RegionBacking backing = RegionBacking.of(dataset);
        return new DataQualitySummary(
                quality.continents().entrySet().stream()
                        .map(entry -> new Continent(entry.getKey(), entry.getValue()))
                        .toList(),
                quality.competencesByEvidence().getOrDefault("measured", 0L),
                quality.competencesByEvidence().getOrDefault("claimed", 0L),
                quality.gradesByBasis().getOrDefault("sourced", 0L),
                quality.gradesByBasis().getOrDefault("general knowledge", 0L),
                Math.round(100.0 * backing.backed() / Math.max(1, backing.graded())),
                backing.countries().stream()
                        .filter(country -> country.evidenced() > 0)
                        .map(country ->
                                new Evidenced(name(dataset, country, language), country.evidenced(), country.regions()))
                        .toList(),
                backing.countries().stream()
                        .filter(country -> country.evidenced() == 0)
                        .map(country -> name(dataset, country, language))
                        .sorted(Collator.getInstance(language.locale()))
                        .collect(Collectors.joining(", ")),
                quality.oldestEvidence(),
                quality.newestEvidence(),
                quality.thinRegions().size(),
                quality.fieldsWithoutRegion().size(),
                quality.suspectedDuplicates().size());
    }

    private static String name(Dataset dataset, RegionBacking.Country country, Language language) {
        return dataset.country(country.code()).name().in(language);
    }

    /// A country with the number of its regions that official sources evidence.
    record Evidenced(String country, int evidenced, int regions) {}

    /// A continent by its two-letter code.
    record Continent(String code, DataQuality.Extent extent) {}
}
