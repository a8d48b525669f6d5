package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.data.importer.raw.ImportProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How an import runs: twice, from an archive, without a file, into an empty folder.
class ImportRunTest {

    @TempDir
    private static Path folder;

    private static Path target;

    @BeforeAll
    static void run() {
        target = ImportFixture.target(folder.resolve("target"));
        DataImporter.run(ImportFixture.raw(), target, ImportProgress.NONE);
    }

    @Test
    void twiceGivesEqualBytes() {
        Map<String, String> before = ImportFixture.files(target);
        DataImporter.run(ImportFixture.raw(), target, ImportProgress.NONE);
        assertThat(ImportFixture.files(target)).isEqualTo(before);
    }

    @Test
    void aZipGivesWhatAFolderGives(@TempDir Path other) {
        Path zipped = ImportFixture.target(other.resolve("target"));
        DataImporter.run(ImportFixture.zipped(other.resolve("raw")), zipped, ImportProgress.NONE);
        assertThat(ImportFixture.files(zipped)).isEqualTo(ImportFixture.files(target));
    }

    @Test
    void tellsHowFarItIs(@TempDir Path other) {
        List<String> steps = new ArrayList<>();
        DataImporter.run(ImportFixture.raw(), ImportFixture.target(other), (step, done, total) -> {
            assertThat(done).isBetween(0L, total);
            steps.add(step);
        });
        assertThat(steps).contains("cordis-horizon/organization.csv", "facts/programmes.json", "writing competences");
    }

    @Test
    void namesEveryMissingFile(@TempDir Path empty) {
        assertThatThrownBy(() -> DataImporter.run(empty, target, ImportProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("missing in " + empty)
                .hasMessageContaining("cordis-horizon/project.csv")
                .hasMessageContaining("euroscivoc/fields.csv")
                .hasMessageContaining("facts/regions_world.json");
    }

    @Test
    void namesMissingColumnsAndLeavesTheTargetAlone(@TempDir Path other) {
        Path raw = ImportFixture.zipped(other.resolve("raw"));
        ImportFixture.write(raw.resolve("euroscivoc/fields.csv"), "code,level\n/23,1\n");
        Map<String, String> before = ImportFixture.files(target);
        assertThatThrownBy(() -> DataImporter.run(raw, target, ImportProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("euroscivoc/fields.csv: no column parent_code, label_en, label_de, concept_uri");
        assertThat(ImportFixture.files(target)).isEqualTo(before);
    }

    @Test
    void anEmptyTargetStartsAsTheCommittedPackage(@TempDir Path other) {
        DataImporter.run(ImportFixture.raw(), other, ImportProgress.NONE);
        assertThat(Files.exists(other.resolve("datapackage.json"))).isTrue();
        assertThat(ImportFixture.rows(other, "countries")).hasSizeGreaterThan(190);
        assertThat(ImportFixture.rows(other, "clusters")).hasSize(3);
    }
}
