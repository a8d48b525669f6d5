package counterpart.engine.data.importer;

import static counterpart.engine.data.importer.OpenAlexFixture.INSTITUTIONS;
import static counterpart.engine.data.importer.OpenAlexFixture.WORKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the snapshot of OpenAlex becomes.
class OpenAlexImportTest {

    private static final String PART = WORKS + "part_000.gz";

    @TempDir
    private Path folder;

    private OpenAlexFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new OpenAlexFixture(folder);
    }

    @Test
    void worksCountForTheirInstitutionsInTheFieldOfTheirMainTopic() {
        whole().run(ImportProgress.NONE);
        assertThat(ImportFixture.rows(fixture.target(), "publications"))
                .containsExactly(
                        "cordis-20,/23/47,2,2022,2024,openalex",
                        "cordis-20,/25,0.5,2023,2023,openalex",
                        "cordis-20,/25/57,0.5,2023,2023,openalex",
                        "cordis-21,/25,1,2022,2023,openalex",
                        "cordis-21,/25/57,1,2022,2023,openalex");
        assertThat(ImportFixture.rows(fixture.target(), "sources")).anyMatch(row -> row.startsWith("openalex,"));
    }

    @Test
    void worksAreEvidenceOfTheirRegions() {
        whole().run(ImportProgress.NONE);
        assertThat(ImportFixture.rows(fixture.target(), "regional_evidence"))
                .filteredOn(row -> row.endsWith(",statistic,true,openalex"))
                .extracting(row -> row.substring(0, row.indexOf(",2024,")))
                .containsExactly(
                        "NA-KH,/25,1,publications",
                        "NA-KH,/25/57,1,publications",
                        "US-MN,/23/47,2,publications",
                        "US-MN,/25,0.5,publications",
                        "US-MN,/25/57,0.5,publications");
    }

    @Test
    void everyLineIsCountedOnceAndBadOnesAreNamed() {
        ImportReport report = whole().run(ImportProgress.NONE);
        assertThat(report.figures())
                .containsEntry("OpenAlex works read", 17L)
                .containsEntry("OpenAlex works retracted or no works", 2L)
                .containsEntry("OpenAlex works of other years or undated", 2L)
                .containsEntry("OpenAlex works without a topic", 1L)
                .containsEntry("OpenAlex works of no institution of the package", 1L)
                .containsEntry("OpenAlex works counted for institutions of the package", 6L)
                .containsEntry("OpenAlex institutions without one of the package", 1L)
                .containsEntry("institutions with works in OpenAlex", 2L);
        assertThat(skipped(report))
                .contains(
                        PART + ":14 is no JSON object",
                        PART + ":15 wrong type of publication_year",
                        PART + ":16 has no id",
                        PART + ":17 is no JSON object",
                        PART + ":18 is no JSON object",
                        INSTITUTIONS + "part_000.gz:4 has no id",
                        INSTITUTIONS + "part_000.gz:5 is no JSON object",
                        "openalex:0 subfield without concordance");
    }

    @Test
    void ofManyBadLinesTheFirstAreNamedAndAllAreCounted() {
        ImportReport report =
                fixture.part(PART, Collections.nCopies(1000, "no JSON")).run(ImportProgress.NONE);
        assertThat(report.figures()).containsEntry("OpenAlex lines that cannot be used", 1000L);
        assertThat(skipped(report))
                .filteredOn(line -> line.startsWith(PART))
                .hasSize(20)
                .startsWith(PART + ":1 is no JSON object");
    }

    @Test
    void withoutWorksTheTopicsOfTheInstitutionsStandForThem() {
        fixture.part(INSTITUTIONS + "part_000.gz", OpenAlexFixture.lines("institutions.jsonl"))
                .run(ImportProgress.NONE);
        assertThat(ImportFixture.rows(fixture.target(), "publications"))
                .containsExactly(
                        "cordis-20,/23/47,120,,,openalex",
                        "cordis-20,/25,40,,,openalex",
                        "cordis-20,/25/57,40,,,openalex",
                        "cordis-21,/25,1.5,,,openalex",
                        "cordis-21,/25/57,1.5,,,openalex");
    }

    @Test
    void manyWorksInASpecialityAreACompetence() {
        String vision = OpenAlexFixture.lines("works.jsonl").getFirst();
        String elsewhere = OpenAlexFixture.lines("works.jsonl").get(9);
        fixture.part(PART, Collections.nCopies(50, vision))
                .part(WORKS + "part_001.gz", Collections.nCopies(49, elsewhere))
                .run(ImportProgress.NONE);
        assertThat(competences()).containsExactly("cordis-20,/23/47,0,0,,2022,2022,1,openalex");
    }

    @Test
    void withoutItsFolderNothingIsDifferent() {
        ImportReport without = fixture.run(ImportProgress.NONE);
        assertThat(without.figures().keySet()).noneMatch(figure -> figure.contains("OpenAlex"));
        assertThat(ImportFixture.text(fixture.target().resolve("tables/publications.csv")))
                .isEqualTo("institution,field,works,first_year,last_year,source\n");
        assertThat(ImportFixture.rows(fixture.target(), "sources"))
                .noneMatch(row -> row.startsWith("openalex,") || row.startsWith("patentsview,"));
        Set<String> tables = new TreeSet<>(ImportFixture.files(fixture.target()).keySet());
        Map<String, String> before = ImportFixture.files(fixture.target());
        fixture.part(PART, List.of()).run(ImportProgress.NONE);
        assertThat(ImportFixture.files(fixture.target()).keySet()).isEqualTo(tables);
        assertThat(ImportFixture.files(fixture.target()))
                .containsEntry("tables/competences.csv", before.get("tables/competences.csv"))
                .containsEntry("tables/institutions.csv", before.get("tables/institutions.csv"));
    }

    @Test
    void importingTwiceGivesEqualBytesAndReadsNoPartAgain() {
        whole().run(ImportProgress.NONE);
        Map<String, String> before = ImportFixture.files(fixture.target());
        Set<String> read = new TreeSet<>();
        fixture.run((step, done, total) -> read.add(step));
        assertThat(read).isNotEmpty().doesNotContain(PART);
        assertThat(ImportFixture.files(fixture.target())).isEqualTo(before);
    }

    @Test
    void anImportThatWasInterruptedGoesOnWithThePartsThatAreLeft() {
        List<String> works = OpenAlexFixture.lines("works.jsonl");
        fixture.part(PART, works.subList(0, 9)).part(WORKS + "part_001.gz", works.subList(9, works.size()));
        assertThatThrownBy(() -> fixture.run((step, done, total) -> stopAt(step, "part_001.gz")))
                .hasMessage("interrupted");
        Set<String> read = new TreeSet<>();
        fixture.run((step, done, total) -> read.add(step));
        assertThat(read).contains(WORKS + "part_001.gz").doesNotContain(PART);
        assertThat(ImportFixture.rows(fixture.target(), "publications"))
                .contains("cordis-20,/25,0.5,2023,2023,openalex", "cordis-21,/25,1,2022,2023,openalex");
    }

    private static void stopAt(String step, String part) {
        if (step.endsWith(part)) {
            throw new IllegalStateException("interrupted");
        }
    }

    @Test
    void aPartThatChangedOrWhoseCountsAreDamagedIsReadAgain() throws IOException {
        whole().run(ImportProgress.NONE);
        List<String> rows = ImportFixture.rows(fixture.target(), "publications");
        Path counts = fixture.raw().resolve("openalex/counts/" + PART.substring("openalex/".length()) + ".tsv");
        String text = Files.readString(counts);
        Files.writeString(counts, text.substring(0, text.length() / 2));
        fixture.run(ImportProgress.NONE);
        assertThat(ImportFixture.rows(fixture.target(), "publications")).isEqualTo(rows);
        fixture.part(PART, OpenAlexFixture.lines("works.jsonl").subList(0, 1)).run(ImportProgress.NONE);
        assertThat(ImportFixture.rows(fixture.target(), "publications"))
                .containsExactly("cordis-20,/23/47,1,2022,2022,openalex");
    }

    @Test
    void aDamagedPartIsNamedAndTheOthersCount() throws IOException {
        whole();
        Path damaged = fixture.raw().resolve(WORKS + "part_001.gz");
        byte[] bytes = Files.readAllBytes(fixture.raw().resolve(PART));
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 9));
        Files.writeString(fixture.raw().resolve(WORKS + "part_002.gz"), "not gzip");
        ImportReport report = fixture.run(ImportProgress.NONE);
        assertThat(skipped(report))
                .contains(WORKS + "part_002.gz:1 part cannot be read to its end")
                .anyMatch(line -> line.startsWith(WORKS + "part_001.gz:") && line.endsWith("to its end"));
        assertThat(report.figures()).containsEntry("OpenAlex works read", 17L);
    }

    @Test
    void listsOfMergedIdentifiersAreNoParts() {
        fixture.part("openalex/data/merged_ids/works/2024-01-01.csv.gz", List.of("merge_date,id,merge_into_id"));
        assertThat(whole().run(ImportProgress.NONE).figures()).containsEntry("OpenAlex works read", 17L);
    }

    private OpenAlexFixture whole() {
        return fixture.part(INSTITUTIONS + "part_000.gz", OpenAlexFixture.lines("institutions.jsonl"))
                .part(PART, OpenAlexFixture.lines("works.jsonl"));
    }

    private List<String> competences() {
        return ImportFixture.rows(fixture.target(), "competences").stream()
                .filter(row -> row.endsWith(",openalex"))
                .toList();
    }

    private static List<String> skipped(ImportReport report) {
        return report.findings().stream()
                .map(finding -> finding.file() + ":" + finding.line() + " " + finding.reason())
                .toList();
    }
}
