package counterpart.web.about;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.validation.DataQuality;
import java.util.List;

/// Figures about the coverage of the data.
///
/// @param sourced curated strengths of regions with a page as source; `estimated` those based on general knowledge
/// @param thin curated regions with little data
/// @param empty fields in which no region has evidence
/// @param duplicates groups of institutions that may be the same
record DataQualitySummary(
        List<Continent> continents,
        long measured,
        long claimed,
        long sourced,
        long estimated,
        int oldest,
        int newest,
        int thin,
        int empty,
        int duplicates) {

    static DataQualitySummary of(Dataset dataset) {
        DataQuality quality = DataQuality.of(dataset);
        return new DataQualitySummary(
                quality.continents().entrySet().stream()
                        .map(entry -> new Continent(entry.getKey(), entry.getValue()))
                        .toList(),
                quality.competencesByEvidence().getOrDefault("measured", 0L),
                quality.competencesByEvidence().getOrDefault("claimed", 0L),
                quality.gradesByBasis().getOrDefault("sourced", 0L),
                quality.gradesByBasis().getOrDefault("general knowledge", 0L),
                quality.oldestEvidence(),
                quality.newestEvidence(),
                quality.thinRegions().size(),
                quality.fieldsWithoutRegion().size(),
                quality.suspectedDuplicates().size());
    }

    /// A continent by its two-letter code.
    record Continent(String code, DataQuality.Extent extent) {}
}
