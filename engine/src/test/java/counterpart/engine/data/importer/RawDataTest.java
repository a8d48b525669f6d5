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
import tools.jackson.databind.json.JsonMapper;

/// The real raw files give what their description measured, and the committed tables. They lie outside the
/// repository (`shared/data` beside it, or where the property `counterpart.raw` says); without them this is
/// skipped.
class RawDataTest {

    @Test
    void givesTheMeasuredCountsAndTheCommittedTables(@TempDir Path target) throws IOException {
        Optional<Path> raw = raw();
        assumeTrue(raw.isPresent(), "no raw data: shared/data is not beside the repository");
        ImportReport report = DataImporter.run(raw.get(), target, ImportProgress.NONE);
        assertThat(report.figures())
                .containsEntry("projects", 18_000L)
                .containsEntry("participations", 112_514L)
                .containsEntry("field tags", 38_071L)
                .containsEntry("fields", 974L)
                .containsEntry("clusters", 94L)
                .containsEntry("contacts", 91L)
                .containsEntry("cluster organisations of Europe", 750L)
                .containsEntry("ROR records", 48_746L)
                .containsEntry("curated regions", 176L)
                .containsEntry("located participations", 112_387L)
                .containsEntry("regions in ncses-herd", 52L)
                .containsEntry("regions in ncses-berd", 51L)
                .containsEntry("regions in ncses-doctorates", 52L)
                .containsEntry("regions in ncses-ffrdc", 19L)
                .containsEntry("regions in cn-subjects-4", 30L)
                .containsEntry("regions in nirf-2021", 28L)
                .containsEntry("regions in national-centres", 101L);
        assertThat(report.counts().get("mapped"))
                .containsEntry("code NL35 -> NL31", 830L)
                .containsEntry("code NL36 -> NL33", 1892L)
                .containsEntry("code PT1A -> PT17", 992L)
                .containsEntry("code PT19 -> PT16", 426L);
        assertThat(report.counts().get("skipped"))
                .containsEntry("nearest known point further than 50 km", 15L)
                .containsEntry("no country", 2L);
        assumeTrue(
                report.figures().get("projects").equals(committedProjects()),
                "the committed tables were made from an older release of the raw data: `counterpart import` renews them");
        assertThat(DataPackage.open(target).version())
                .isEqualTo(DataPackage.embedded().version());
    }

    /// The number of projects from which the committed tables were made.
    private static long committedProjects() throws IOException {
        Path report = Path.of("..", "index-data", "sources", "import-report.json");
        return JsonMapper.shared()
                .readTree(Files.readString(report))
                .path("figures")
                .path("projects")
                .asLong();
    }

    /// The folder of the raw files, if there is one.
    static Optional<Path> raw() {
        String property = System.getProperty("counterpart.raw", "");
        Stream<Path> places = property.isEmpty()
                ? Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                        .map(path -> path.resolve("shared/data"))
                : Stream.of(Path.of(property));
        return places.filter(path -> Files.isRegularFile(path.resolve("cordis-horizon/project.csv")))
                .findFirst();
    }
}
