package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real raw files give what their description measured, and the committed tables. They lie outside the repository
/// (`shared/data` beside it, or where the property `counterpart.raw` says); without them this is skipped.
class RawDataTest {

    @Test
    void givesTheMeasuredCountsAndTheCommittedTables(@TempDir Path target) throws IOException {
        Optional<Path> raw = raw();
        assumeTrue(raw.isPresent(), "no raw data: shared/data is not beside the repository");
        ImportReport report = DataImporter.run(raw.get(), target, ImportProgress.NONE);
        assertThat(report.figures())
                .containsEntry("projects", 15_186L)
                .containsEntry("participations", 101_515L)
                .containsEntry("field tags", 31_960L)
                .containsEntry("fields", 974L)
                .containsEntry("clusters", 81L)
                .containsEntry("contacts", 88L)
                .containsEntry("cluster organisations of Europe", 750L)
                .containsEntry("ROR records", 48_746L)
                .containsEntry("curated regions", 176L)
                .containsEntry("located participations", 101_054L);
        assertThat(report.counts().get("mapped"))
                .containsEntry("code NL35 -> NL31", 755L)
                .containsEntry("code NL36 -> NL33", 1726L)
                .containsEntry("code PT1A -> PT17", 907L)
                .containsEntry("code PT19 -> PT16", 385L);
        assertThat(report.counts().get("skipped"))
                .containsEntry("nearest known point further than 50 km", 383L)
                .containsEntry("no country", 1L);
        assertThat(DataPackage.open(target).version())
                .isEqualTo(DataPackage.embedded().version());
    }

    private static Optional<Path> raw() {
        String property = System.getProperty("counterpart.raw", "");
        Stream<Path> places = property.isEmpty()
                ? Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                        .map(path -> path.resolve("shared/data"))
                : Stream.of(Path.of(property));
        return places.filter(path -> Files.isRegularFile(path.resolve("cordis-horizon/project.csv")))
                .findFirst();
    }
}
