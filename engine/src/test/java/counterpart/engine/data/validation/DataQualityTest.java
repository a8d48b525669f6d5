package counterpart.engine.data.validation;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.data.TinyPackage;
import counterpart.engine.data.linkage.DuplicateGroups;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.RegionGrade;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataQualityTest {

    @Test
    void theCommittedDataIsCoveredAsItSays() {
        Dataset dataset = DatasetReader.load(DataPackage.embedded());
        DataQuality quality = DataQuality.of(dataset);
        assertThat(quality.continents()).containsKeys("EU", "NA", "AS", "SA", "AF", "OC");
        assertThat(quality.continents().values().stream()
                        .mapToLong(DataQuality.Extent::institutions)
                        .sum())
                .isEqualTo(dataset.institutions().size());
        assertThat(quality.countries().get("KR").curated()).isEqualTo(16);
        assertThat(quality.competencesBySource())
                .containsKeys("cordis-horizon", "world-regions", "cluster-organisations", "ncses-herd");
        assertThat(quality.competencesByEvidence()).containsOnlyKeys("claimed", "measured");
        assertThat(quality.gradesByBasis().get("sourced")).isPositive();
        assertThat(quality.oldestEvidence()).isEqualTo(2021);
        assertThat(quality.newestEvidence()).isEqualTo(2025);
        assertThat(quality.fieldsWithoutRegion()).doesNotContain(new FieldCode("/23"), new FieldCode("/23/47"));
        assertThat(quality.thinRegions()).isNotEmpty();
    }

    @Test
    void listsInstitutionsThatLookLikeOneUntilTheyAreMarked(@TempDir Path folder) {
        TinyPackage data = new TinyPackage(folder)
                .rows(
                        "institutions",
                        "us-mn-alley-2,The Alley,,company,US-MN,,45,-93,curated,,,,false,0,estimate,curated");
        assertThat(duplicates(data))
                .extracting(DuplicateGroups.Group::institutions)
                .containsExactly(List.of("us-mn-alley", "us-mn-alley-2"));
        assertThat(duplicates(data.rows("institution_sites", "us-mn-alley-2,us-mn-alley,name,curated")))
                .isEmpty();
    }

    private static List<DuplicateGroups.Group> duplicates(TinyPackage data) {
        return DataQuality.of(DatasetReader.load(data.written())).suspectedDuplicates();
    }

    @Test
    void depthFollowsFromParticipationsAndBackedStrengths() {
        assertThat(depth(200)).isEqualTo(CoverageLevel.SOLID);
        assertThat(depth(199)).isEqualTo(CoverageLevel.FAIR);
        assertThat(depth(20)).isEqualTo(CoverageLevel.FAIR);
        assertThat(depth(19)).isEqualTo(CoverageLevel.THIN);
        assertThat(depth(0, true, false, false, false)).isEqualTo(CoverageLevel.FAIR);
        assertThat(depth(0, true, false, false, false, false)).isEqualTo(CoverageLevel.THIN);
    }

    private static CoverageLevel depth(int participations, boolean... sourced) {
        RegionId id = new RegionId("US-MN");
        Region region = new Region(
                id,
                "US",
                Region.Kind.SUBDIVISION,
                Localised.same("M"),
                new GeoPoint(45, -93),
                participations,
                OptionalInt.empty(),
                true,
                "world-regions");
        List<RegionGrade> grades = new java.util.ArrayList<>();
        for (boolean page : sourced) {
            grades.add(new RegionGrade(id, new FieldCode("/23"), 1, page, null, "world-regions"));
        }
        return CoverageLevel.of(region, grades);
    }
}
