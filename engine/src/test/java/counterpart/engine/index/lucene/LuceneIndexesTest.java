package counterpart.engine.index.lucene;

import static counterpart.engine.index.IndexWorlds.entries;
import static counterpart.engine.index.IndexWorlds.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexesTest {

    private final AtomicInteger builds = new AtomicInteger();
    private final Supplier<Stream<IndexEntry>> world = () -> {
        builds.incrementAndGet();
        return entries(region("a").named("Alsace").strong(1), region("b").named("Basel"));
    };

    @TempDir
    Path dir;

    @Test
    void buildsOnceAndThenTakesWhatIsThere() {
        Instant built = open("v1").built();
        assertThat(open("v1").built()).isEqualTo(built).isAfter(Instant.EPOCH);
        assertThat(builds).hasValue(1);
    }

    @Test
    void buildsAnewForAnotherVersionAndDropsTheOld() throws IOException {
        open("v1");
        assertThat(open("v2").dataVersion()).isEqualTo("v2");
        assertThat(builds).hasValue(2);
        assertThat(indexes()).hasSize(1);
    }

    @Test
    void doesNotMistakeVersionsThatDifferInCharactersNoDirectoryMayHave() {
        open("v/1");
        assertThat(open("v:1").dataVersion()).isEqualTo("v:1");
        assertThat(builds).hasValue(2);
    }

    @Test
    void servesTheOldIndexThatIsOpenWhileTheNewOneIsBuilt() {
        try (CompetenceIndex old = LuceneIndexes.open(dir, "v1", world)) {
            open("v2");
            assertThat(regions(old)).containsExactly("a", "b");
        }
    }

    @Test
    void buildsAnewWhenAFileIsMissing() throws IOException {
        open("v1");
        Files.delete(largestFile());
        assertRebuilt();
    }

    @Test
    void buildsAnewWhenAByteHasChanged() throws IOException {
        open("v1");
        byte[] bytes = Files.readAllBytes(largestFile());
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(largestFile(), bytes);
        assertRebuilt();
    }

    @Test
    void buildsAnewWhenAFileIsCutOff() throws IOException {
        open("v1");
        Files.write(largestFile(), new byte[3], StandardOpenOption.TRUNCATE_EXISTING);
        assertRebuilt();
    }

    @Test
    void buildsAnewWhenTheDirectoryIsEmpty() throws IOException {
        open("v1");
        try (Stream<Path> files = Files.list(indexes().getFirst())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertRebuilt();
    }

    @Test
    void clearsAwayWhatADeadProcessLeftUnfinished() throws IOException {
        Path unfinished = Files.createDirectories(dir.resolve("counterpart-unfinished-1"));
        Files.writeString(unfinished.resolve("_0.fdt"), "half");
        Path foreign = Files.writeString(dir.resolve("notes.txt"), "keep");
        open("v1");
        assertThat(unfinished).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void keepsTheOldIndexWhenTheBuildFails() throws IOException {
        open("v1");
        Supplier<Stream<IndexEntry>> broken = () -> {
            throw new IllegalStateException("no data");
        };
        assertThatThrownBy(() -> LuceneIndexes.open(dir, "v2", broken)).hasMessage("no data");
        assertThat(indexes()).hasSize(1);
        open("v1");
        assertThat(builds).hasValue(1);
    }

    @Test
    void buildsOnceForManyAtTheSameTime() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<CompetenceIndex> open = () -> LuceneIndexes.open(dir, "v1", world);
            for (Future<CompetenceIndex> index : threads.invokeAll(List.of(open, open, open, open))) {
                assertThat(regions(index.get())).containsExactly("a", "b");
                index.get().close();
            }
        }
        assertThat(builds).hasValue(1);
    }

    @Test
    void namesTheDirectoryItCannotUse() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "no directory");
        assertThatThrownBy(() -> LuceneIndexes.open(file, "v1", world))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    private void assertRebuilt() {
        try (CompetenceIndex index = LuceneIndexes.open(dir, "v1", world)) {
            assertThat(builds).hasValue(2);
            assertThat(regions(index)).containsExactly("a", "b");
        }
    }

    private CompetenceIndex open(String version) {
        CompetenceIndex index = LuceneIndexes.open(dir, version, world);
        index.close();
        return index;
    }

    private static List<String> regions(CompetenceIndex index) {
        return index.search(new TextQuery(EntryKind.REGION, "", Map.of(), 0, 5)).hits().stream()
                .map(SearchHits.Hit::id)
                .toList();
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> children = Files.list(dir)) {
            return children.filter(Files::isDirectory).toList();
        }
    }

    private Path largestFile() throws IOException {
        try (Stream<Path> files = Files.list(indexes().getFirst())) {
            return files.filter(file -> !file.getFileName().toString().startsWith("segments"))
                    .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
    }
}
