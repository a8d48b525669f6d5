package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the tables of PatentsView become.
class PatentsViewImportTest {

    private static final List<String> TABLES = List.of(
            "g_location_disambiguated.tsv", "g_patent.tsv", "g_wipo_technology.tsv", "g_inventor_disambiguated.tsv");

    @TempDir
    private Path folder;

    private Path raw;
    private Path target;

    @BeforeEach
    void prepare() {
        raw = ImportFixture.zipped(folder.resolve("raw"));
        target = ImportFixture.target(folder.resolve("target"));
    }

    @Test
    void aPatentIsDividedAmongItsInventorsAndItsFields() {
        TABLES.forEach(this::copy);
        run();
        assertThat(ImportFixture.rows(target, "regional_patents"))
                .containsExactly(
                        "KR-11,/23/47,0.4,2019,2024,patentsview",
                        "KR-11,/25/57,0.1,2019,2024,patentsview",
                        "US-MN,/23/47,0.6,2019,2024,patentsview",
                        "US-MN,/25/57,0.1,2019,2024,patentsview");
        assertThat(ImportFixture.rows(target, "sources")).anyMatch(row -> row.startsWith("patentsview,"));
    }

    /// Each country is ranked by itself: the first of two subdivisions has the score of `1.625 / 2.25`, which counts
    /// with
    /// `2 / 12` (as in [RegionalSourcesImportTest]).
    @Test
    void patentsAreEvidenceOfTheirRegions() {
        TABLES.forEach(this::copy);
        run();
        assertThat(ImportFixture.rows(target, "regional_evidence"))
                .filteredOn(row -> row.endsWith(",statistic,true,patentsview"))
                .containsExactly(
                        "KR-11,/23/47,0.375,patents,2024,0.5391,0.1667,statistic,true,patentsview",
                        "KR-11,/25/57,0.125,patents,2024,0.5391,0.1667,statistic,true,patentsview",
                        "US-MN,/23/47,0.625,patents,2024,0.5391,0.1667,statistic,true,patentsview",
                        "US-MN,/25/57,0.125,patents,2024,0.5391,0.1667,statistic,true,patentsview");
    }

    @Test
    void whatDoesNotCountIsReported() {
        TABLES.forEach(this::copy);
        ImportReport report = run();
        assertThat(report.figures())
                .containsEntry("PatentsView patents counted", 4L)
                .containsEntry("PatentsView patents without a WIPO field", 1L)
                .containsEntry("regions in patentsview", 3L)
                .containsEntry("PatentsView rows: patent without number or date", 2L);
        assertThat(report.findings())
                .extracting(finding -> finding.file() + ":" + finding.line() + " " + finding.reason())
                .contains(
                        "patentsview/g_patent.tsv:8 patent without number or date",
                        "patentsview/g_wipo_technology.tsv:5 WIPO field without concordance",
                        "patentsview/g_location_disambiguated.tsv:4 place in no region",
                        "patentsview/g_location_disambiguated.tsv:7 place in no region",
                        "patentsview/g_location_disambiguated.tsv:8 place without coordinates");
    }

    @ParameterizedTest
    @CsvSource({"49, false", "50, true"})
    void aSubdivisionBecomesARegionOnlyWithManyPatents(int patents, boolean region) {
        TABLES.forEach(this::copy);
        append("g_location_disambiguated.tsv", List.of("suwon\tIcheon\t\tKR\t37.2\t127.6\t\t\t"));
        List<Integer> numbers =
                IntStream.range(0, patents).mapToObj(i -> 12_000_000 + i).toList();
        append("g_patent.tsv", each(numbers, "%d\tutility\t2023-01-03\tA title\tB2\t1\t0\ta.xml"));
        append("g_wipo_technology.tsv", each(numbers, "%d\t0\tInstruments\tOptics"));
        append("g_inventor_disambiguated.tsv", each(numbers, "%d\t0\ti\tA\tB\t\tsuwon"));
        run();
        assertThat(ImportFixture.rows(target, "regions").stream().anyMatch(row -> row.startsWith("KR-41,")))
                .isEqualTo(region);
        assertThat(ImportFixture.rows(target, "regional_patents")
                        .contains("KR-41,/23/47," + patents + ",2019,2024,patentsview"))
                .isEqualTo(region);
    }

    @Test
    void tablesMayStayInTheirZips() {
        TABLES.forEach(this::copy);
        run();
        List<String> rows = ImportFixture.rows(target, "regional_patents");
        TABLES.forEach(this::zip);
        run();
        assertThat(ImportFixture.rows(target, "regional_patents")).isEqualTo(rows);
    }

    @Test
    void someOfTheTablesAreNotEnough() {
        copy(TABLES.getFirst());
        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("patentsview/g_patent.tsv")
                .hasMessageContaining("patentsview/g_inventor_disambiguated.tsv");
    }

    @Test
    void aTableOfAnotherShapeIsRefused() {
        TABLES.forEach(this::copy);
        ImportFixture.write(raw.resolve("patentsview/g_wipo_technology.tsv"), "patent_id\tfield\n11000001\t1\n");
        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("patentsview/g_wipo_technology.tsv: no column wipo_field_title");
    }

    private ImportReport run() {
        return DataImporter.run(raw, target, ImportProgress.NONE);
    }

    private void copy(String table) {
        try (InputStream in = PatentsViewImportTest.class.getResourceAsStream("patentsview/" + table)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            ImportFixture.write(raw.resolve("patentsview/" + table), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String table, List<String> rows) {
        Path file = raw.resolve("patentsview/" + table);
        ImportFixture.write(file, ImportFixture.text(file) + String.join("\n", rows) + "\n");
    }

    private static List<String> each(List<Integer> numbers, String row) {
        return numbers.stream()
                .map(number -> String.format(Locale.ROOT, row, number))
                .toList();
    }

    private void zip(String table) {
        Path file = raw.resolve("patentsview/" + table);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(Path.of(file + ".zip")))) {
            out.putNextEntry(new ZipEntry(table));
            Files.copy(file, out);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
