package counterpart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.TinyPackage;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.lazy.LazyList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A snapshot is either exactly what would be read and computed, or not used. What it holds is compared on the
/// committed
/// data, what happens to a damaged one on a small package.
class EngineDataTest {

    private static final DataPackage DATA = DataPackage.embedded();

    @TempDir
    private static Path whole;

    @TempDir
    private static Path small;

    @TempDir
    private static Path wholeSmall;

    @TempDir
    private Path directory;

    private static EngineData computed;
    private static DataPackage smallData;
    private static EngineData computedSmall;

    @BeforeAll
    static void computes() {
        computed = EngineData.of(DATA, whole, Progress.SILENT);
        smallData = new TinyPackage(small).written();
        computedSmall = EngineData.of(smallData, wholeSmall, Progress.SILENT);
    }

    @Test
    void takesOverWhatWasReadAndComputedToTheLastBit() {
        Steps steps = new Steps();
        EngineData kept = EngineData.of(DATA, whole, steps);
        assertThat(steps.computedModel).isFalse();
        assertThat(kept.dataset().tables()).isEqualTo(computed.dataset().tables());
        assertThat(kept.model().state()).isEqualTo(computed.model().state());
        assertThat(kept.projects()).isEqualTo(computed.projects());
        for (int field = 0; field < computed.model().taxonomy().size(); field++) {
            assertThat(kept.model().shown().quantile(field, 0.9))
                    .isEqualTo(computed.model().shown().quantile(field, 0.9));
        }
    }

    @Test
    void equalTextsAndIdsOfASnapshotAreOneObject() {
        EngineData kept = EngineData.of(DATA, whole, Progress.SILENT);
        var competence = kept.dataset().tables().competences().getFirst();
        assertThat(competence.institution())
                .isSameAs(kept.dataset().institution(competence.institution()).id());
        assertThat(competence.field())
                .isSameAs(kept.dataset().field(competence.field()).code());
    }

    @Test
    void aProjectIsReadWhenItIsNeeded() {
        EngineData kept = EngineData.of(DATA, whole, Progress.SILENT);
        List<Project> projects = kept.dataset().tables().projects();
        assertThat(projects).isInstanceOf(LazyList.class);
        Project last = computed.dataset().tables().projects().getLast();
        assertThat(projects.getLast()).isEqualTo(last).isSameAs(projects.getLast());
        assertThat(kept.dataset().project(last.id())).isSameAs(projects.getLast());
    }

    @Test
    void aTruncatedSnapshotIsPassedOverAndWrittenAnew() throws IOException {
        byte[] bytes = snapshot();
        for (int length : List.of(0, bytes.length - 1)) {
            isPassedOver(Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void aSnapshotWithOneBitChangedIsPassedOverAndWrittenAnew() throws IOException {
        for (double share : List.of(0.0, 0.7)) {
            byte[] bytes = snapshot();
            bytes[(int) (share * bytes.length)] ^= 4;
            isPassedOver(bytes);
        }
    }

    @Test
    void aSnapshotThatOtherUsersCanChangeIsPassedOver() throws IOException {
        for (Path open : List.of(file(directory), directory)) {
            Files.write(file(directory), snapshot());
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
            Steps steps = new Steps();
            EngineData.of(smallData, directory, steps);
            assertThat(steps.computedModel).isTrue();
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aSnapshotOfOtherDataIsPassedOver(@TempDir Path folder) throws IOException {
        Files.copy(file(wholeSmall), file(directory));
        DataPackage other = new TinyPackage(folder)
                .rows("sources", "other,Other,Us,CC0,,,everything,")
                .written();
        EngineData basis = EngineData.of(other, directory, Progress.SILENT);
        assertThat(basis.dataset().version()).isEqualTo(other.version()).isNotEqualTo(smallData.version());
        assertThat(basis.dataset().tables().sources())
                .isNotEqualTo(computedSmall.dataset().tables().sources());
    }

    @Test
    void whatAKilledWriterLeftIsRemoved() throws IOException {
        Files.writeString(directory.resolve("counterpart-unfinished-snapshot-1"), "half");
        EngineData.of(smallData, directory, Progress.SILENT);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file(directory));
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenOnlyCostsTime() throws IOException {
        Path taken = Files.writeString(directory.resolve("file"), "no folder");
        assertThat(EngineData.of(smallData, taken, Progress.SILENT).dataset().tables())
                .isEqualTo(computedSmall.dataset().tables());
    }

    @Test
    void theKeySaysOfWhichDataItIs() throws IOException {
        assertThat(new String(snapshot(), 0, 200, StandardCharsets.UTF_8)).contains(smallData.stamp());
    }

    private void isPassedOver(byte[] damaged) throws IOException {
        Files.write(file(directory), damaged);
        Steps steps = new Steps();
        EngineData basis = EngineData.of(smallData, directory, steps);
        assertThat(steps.computedModel).isTrue();
        assertThat(basis.model().state()).isEqualTo(computedSmall.model().state());
        assertThat(file(directory)).hasSameBinaryContentAs(file(wholeSmall));
    }

    private static byte[] snapshot() throws IOException {
        return Files.readAllBytes(file(wholeSmall));
    }

    private static Path file(Path directory) {
        return directory.resolve("counterpart-snapshot");
    }

    /// Hears whether the model was computed.
    private static final class Steps implements Progress {

        private boolean computedModel;

        @Override
        public void at(Step step, int done, int of) {
            computedModel |= step == Step.MODEL;
        }
    }
}
