package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.importer.raw.ImportProgress;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many works with a heap that is a fraction of them, by an import that is killed and started again. The number of
/// works is 20,000; `-Dcounterpart.openalex.works=1000000` generates a million (decision 029 has the figures).
class OpenAlexMemoryTest {

    private static final int WORKS = Integer.getInteger("counterpart.openalex.works", 20_000);
    private static final int PARTS = 5;
    private static final String HEAP = "40m";

    @TempDir
    private Path folder;

    @Test
    void anImportThatIsKilledEndsLaterWithEveryWorkCountedOnce() {
        OpenAlexFixture fixture = new OpenAlexFixture(folder);
        GeneratedWorks works = new GeneratedWorks();
        works.write(fixture.raw().resolve(OpenAlexFixture.WORKS), WORKS, PARTS);
        assertThat(ImportProcess.run(fixture.raw(), fixture.target(), HEAP, "part_003.gz"))
                .isEqualTo(ImportProcess.KILLED);
        assertThat(fixture.raw().resolve("openalex/counts/data/works/updated_date=2025-01-01"))
                .isDirectoryContaining("glob:**part_002.gz.tsv")
                .isDirectoryNotContaining("glob:**part_003.gz.tsv");
        assertThat(ImportProcess.run(fixture.raw(), fixture.target(), HEAP, "")).isZero();
        assertThat(publications(fixture.target())).isEqualTo(expected(works.expected()));
        assertThat(fixture.run(ImportProgress.NONE).figures())
                .containsEntry("OpenAlex works read", (long) WORKS)
                .containsEntry("OpenAlex lines that cannot be used", (long) works.bad());
    }

    private static TreeMap<String, Double> publications(Path target) {
        TreeMap<String, Double> publications = new TreeMap<>();
        for (String row : ImportFixture.rows(target, "publications")) {
            String[] cells = row.split(",", -1);
            publications.put(cells[0] + " " + cells[1], Double.valueOf(cells[2]));
        }
        return publications;
    }

    /// Works by institution and field: half of subfield 2204 to each of two fields.
    private static TreeMap<String, Double> expected(TreeMap<String, Integer> bySubfield) {
        TreeMap<String, Double> expected = new TreeMap<>();
        bySubfield.forEach((key, works) -> {
            String institution = key.substring(0, key.indexOf(' '));
            if (key.endsWith("1707")) {
                expected.put(institution + " /23/47", (double) works);
            } else {
                expected.put(institution + " /25", works / 2.0);
                expected.put(institution + " /25/57", works / 2.0);
            }
        });
        return expected;
    }
}
