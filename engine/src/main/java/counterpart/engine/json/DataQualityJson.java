package counterpart.engine.json;

import counterpart.engine.data.linkage.DuplicateGroups;
import counterpart.engine.data.reliability.TableReliability;
import counterpart.engine.data.validation.DataQuality;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Coverage, limits and suspicious values of the data.
public record DataQualityJson(
        Map<String, DataQuality.Extent> continents,
        Map<String, DataQuality.Extent> countries,
        Map<String, Long> competencesBySource,
        Map<String, Long> competencesByEvidence,
        Map<String, Long> gradesByBasis,
        Map<String, TableView> tables,
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
                tables(quality),
                quality.oldestEvidence(),
                quality.newestEvidence(),
                quality.fieldsWithoutRegion().stream().map(FieldCode::value).toList(),
                quality.thinRegions().stream().map(RegionId::value).toList(),
                quality.suspectedDuplicates());
    }

    private static Map<String, TableView> tables(DataQuality quality) {
        Map<String, TableView> tables = new LinkedHashMap<>();
        quality.tables().forEach((table, reliability) -> tables.put(table, TableView.of(reliability)));
        return tables;
    }

    /// On what the rows of a table are based.
    ///
    /// @param generalKnowledge rows that rest on general knowledge, wholly or in part
    /// @param undated rows without a date of their facts; null for a table without such a column
    public record TableView(
            int rows, int generalKnowledge, @Nullable Integer undated) {

        static TableView of(TableReliability reliability) {
            return new TableView(
                    reliability.rows(), reliability.generalKnowledge(), NullableValues.orNull(reliability.undated()));
        }
    }
}
