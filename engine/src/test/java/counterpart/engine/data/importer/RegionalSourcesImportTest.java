package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What statistics and lists of countries become: figures of regions, and levels on one scale.
class RegionalSourcesImportTest {

    @TempDir
    private static Path folder;

    private static Path target;
    private static ImportReport report;

    @BeforeAll
    static void run() {
        target = ImportFixture.target(folder.resolve("target"));
        report = DataImporter.run(ImportFixture.raw(), target, ImportProgress.NONE);
    }

    /// Two states, so that the score of a rank counts with `2 / 12`: `z(1.625 / 2.25) = 0.5895` of the first
    /// becomes 0.0983, the level 0.5391; half of that where the figure is half trusted.
    @Test
    void businessResearchIsRankedBySizeTimesShare() {
        assertThat(rows("ncses-berd"))
                .containsExactly(
                        "US-CA,/23/47,40,USD million,2022,0.5196,0.0833,statistic,false,ncses-berd",
                        "US-CA,/25/57,30,USD million,2022,0.4804,0.0833,statistic,true,ncses-berd",
                        "US-MN,/23/47,20,USD million,2022,0.4804,0.0833,statistic,true,ncses-berd",
                        "US-MN,/25/57,40,USD million,2022,0.5391,0.1667,statistic,true,ncses-berd");
        assertThat(report.counts().get("skipped"))
                .containsEntry("subtotal of industries", 1L)
                .containsEntry("industry without concordance", 2L);
    }

    @Test
    void spendingOfStatesIsCountedInMillions() {
        assertThat(rows("ncses-herd"))
                .extracting(row -> row.substring(0, row.indexOf(",2023")))
                .containsExactly("US-MN,/23/47,11,USD million", "US-MN,/25,0.3,USD million");
    }

    @Test
    void doctoratesAndCentersStandAtTheirStates() {
        assertThat(rows("ncses-doctorates"))
                .extracting(row -> row.substring(0, row.indexOf(",2023")))
                .containsExactly("US-CA,/23/47,20,doctorates", "US-CA,/25,20,doctorates", "US-MN,/25,10,doctorates");
        assertThat(rows("ncses-ffrdc"))
                .hasSize(1)
                .allMatch(row -> row.startsWith("US-CA,/23/47,1.2,USD million,2023,"));
        assertThat(report.counts().get("skipped"))
                .containsEntry("field of doctorates without concordance", 1L)
                .containsEntry("center without R&D in the year", 1L)
                .containsEntry("center without concordance", 1L);
    }

    @Test
    void militaryUniversitiesAreLeftOut() {
        assertThat(rows("cn-subjects-4"))
                .containsExactly(
                        "CN-GX,/23/47,1.75,grade points,2017,0.5,0.0909,statistic,true,cn-subjects-4",
                        "CN-GX,/25,3.5,grade points,2017,0.5,0.0909,statistic,true,cn-subjects-4");
        assertThat(report.counts().get("skipped"))
                .containsEntry("military university", 1L)
                .containsEntry("subject without concordance", 1L);
    }

    @Test
    void listsOfTheBestAndGeneralKnowledgeAreMarked() {
        assertThat(rows("nirf-2021"))
                .containsExactly("IN-KA,/25,91.5,research points,2021,0.5,0.0455,list of the best,true,nirf-2021");
        assertThat(rows("national-centres"))
                .extracting(row -> row.substring(0, row.indexOf(",2026")))
                .containsExactly("KR-11,/25/57,0.6,centres", "US-MN,/23/47,1,centres");
        assertThat(rows("national-centres")).allMatch(row -> row.endsWith(",general knowledge,true,national-centres"));
        assertThat(report.counts().get("skipped"))
                .containsEntry("category without concordance", 1L)
                .containsEntry("no region", 1L)
                .containsEntry("centre without region", 1L)
                .containsEntry("unknown field", 6L);
    }

    @Test
    void strongUniversitiesAndCentresHoldTheirFields() {
        assertThat(ImportFixture.rows(target, "competences"))
                .contains("kr-institute,/25/57,0,0,,,,1,national-centres")
                .contains("cn-10593,/25,0,0,,,2017,1,cn-subjects-4")
                .noneMatch(row -> row.startsWith("cn-90002"));
        assertThat(ImportFixture.rows(target, "institutions"))
                .anyMatch(row -> row.startsWith("kr-institute,Institute,,research-institute,KR-11,Seoul,"))
                .anyMatch(row -> row.startsWith("cn-10593,Guangxi University,,university,CN-GX,Nanning,"));
    }

    @Test
    void anInstitutionThatIsKnownKeepsItsId() {
        assertThat(ImportFixture.rows(target, "competences")).contains("cordis-23,/23/47,0,0,,,,1,national-centres");
        assertThat(ImportFixture.rows(target, "institutions")).noneMatch(row -> row.startsWith("us-far,"));
    }

    @Test
    void everySourceIsDescribed() {
        assertThat(ImportFixture.rows(target, "sources"))
                .extracting(row -> row.substring(0, row.indexOf(',')))
                .contains(
                        "ncses-berd",
                        "ncses-doctorates",
                        "ncses-ffrdc",
                        "cn-subjects-4",
                        "nirf-2021",
                        "national-centres");
    }

    private static List<String> rows(String source) {
        return ImportFixture.rows(target, "regional_evidence").stream()
                .filter(row -> row.endsWith("," + source))
                .toList();
    }
}
