package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.importer.herd.UniversityNameExpander;
import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What patents and R&D spending become.
class NcsesImportTest {

    @TempDir
    private static Path folder;

    private static Path target;
    private static ImportReport report;

    @BeforeAll
    static void run() {
        target = ImportFixture.target(folder.resolve("target"));
        report = DataImporter.run(ImportFixture.raw(), target, ImportProgress.NONE);
    }

    @Test
    void patentsBecomeFieldsOfTheTaxonomyBesideWhatTheWorldsSharesWouldGive() {
        assertThat(ImportFixture.rows(target, "national_priors"))
                .containsExactly("NA,/23/47,6.5,8,2016,2020,ncses-patents", "NA,/25/57,3.5,2,2016,2020,ncses-patents");
        assertThat(report.counts().get("skipped"))
                .containsEntry("group of countries", 1L)
                .containsEntry("WIPO field without concordance", 1L);
    }

    @Test
    void spendingIsKeptForUniversities() {
        assertThat(ImportFixture.rows(target, "research_spending"))
                .containsExactly(
                        "US-MN,cordis-20,/23/47,10000,2023,ncses-herd",
                        "US-MN,cordis-20,/25,100,2023,ncses-herd",
                        "US-MN,us-mn-carleton-college,/23/47,200,2023,ncses-herd",
                        "US-MN,us-mn-carleton-college,/25,400,2023,ncses-herd");
        assertThat(report.counts().get("skipped"))
                .containsEntry("subtotal", 3L)
                .containsEntry("state without subdivision", 1L);
    }

    @Test
    void muchSpendingOrASpecialityIsACompetence() {
        assertThat(ImportFixture.rows(target, "competences"))
                .filteredOn(row -> row.endsWith(",ncses-herd"))
                .containsExactly(
                        "cordis-20,/23/47,0,0,,,2023,1,ncses-herd",
                        "us-mn-carleton-college,/25,0,0,,,2023,1,ncses-herd");
    }

    @Test
    void aUniversityThatIsNotKnownLiesAtItsStatesPoint() {
        assertThat(ImportFixture.rows(target, "institutions"))
                .contains("us-mn-carleton-college,Carleton College,,university,US-MN,,44.98,-93.27,state,,,,false,0,"
                        + "official data,ncses-herd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "U. Alabama, Birmingham; University of Alabama, Birmingham",
                "Auburn U., Auburn; Auburn University, Auburn",
                "CUNY, Hunter C.; City University of New York, Hunter College",
                "SUNY, C. Plattsburgh; State University of New York, College of Plattsburgh",
                "U. Virginia's C. Wise; University of Virginia's College of Wise"
            })
    void abbreviationsAreWrittenOut(String given, String full) {
        assertThat(UniversityNameExpander.full(given)).isEqualTo(full);
    }
}
