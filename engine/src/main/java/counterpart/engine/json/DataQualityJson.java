package counterpart.engine.json;

import counterpart.engine.data.linkage.DuplicateGroups;
import counterpart.engine.data.validation.DataQuality;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import java.util.List;
import java.util.Map;

/// Coverage, limits and suspicious values of the data.
public record DataQualityJson(
        Map<String, DataQuality.Extent> continents,
        Map<String, DataQuality.Extent> countries,
        Map<String, Long> competencesBySource,
        Map<String, Long> competencesByEvidence,
        Map<String, Long> gradesByBasis,
        int oldestEvidence,
        int newestEvidence,
        List<String> fieldsWithoutRegion,
        List<String> thinRegions,
        List<DuplicateGroups.Group> suspectedDuplicates) {

    public static DataQualityJson of(DataQuality quality) {
        return new DataQualityJson(
                quality.continents(),
                quality.countries(),
                quality.competencesBySource(),
                quality.competencesByEvidence(),
                quality.gradesByBasis(),
                quality.oldestEvidence(),
                quality.newestEvidence(),
                quality.fieldsWithoutRegion().stream().map(FieldCode::value).toList(),
                quality.thinRegions().stream().map(RegionId::value).toList(),
                quality.suspectedDuplicates());
    }
}
