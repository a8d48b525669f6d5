package counterpart.engine.index.lucene;

import static counterpart.engine.index.IndexWorlds.entries;
import static counterpart.engine.index.IndexWorlds.region;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that dies while it builds an index harms nobody.
class KilledBuildTest {

    private static final String WRITING = "writing";

    @TempDir
    Path dir;

    @Test
    void leavesTheOldIndexAndTheWayToTheNewOneFree() throws Exception {
        LuceneIndexes.open(dir, "old", () -> entries(region("a").strong(1))).close();
        Process builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Builder.class.getName(),
                        dir.toString())
                .redirectErrorStream(true)
                .start();
        awaitWriting(builder);
        assertThat(unfinished()).hasSize(1);
        builder.destroyForcibly().waitFor();
        Supplier<Stream<IndexEntry>> none = () -> {
            throw new AssertionError("the old index is whole");
        };
        try (CompetenceIndex old = LuceneIndexes.open(dir, "old", none)) {
            assertThat(regions(old)).containsExactly("a");
        }
        assertThat(unfinished()).hasSize(1);
        try (CompetenceIndex next =
                LuceneIndexes.open(dir, "new", () -> entries(region("b").strong(1)))) {
            assertThat(regions(next)).containsExactly("b");
        }
        assertThat(unfinished()).isEmpty();
    }

    private static void awaitWriting(Process builder) throws IOException {
        BufferedReader output = builder.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        String line = output.readLine();
        while (line != null && !line.equals(WRITING)) {
            said.append(line).append('\n');
            line = output.readLine();
        }
        assertThat(line).as("the builder said: %s", said).isEqualTo(WRITING);
    }

    private static List<String> regions(CompetenceIndex index) {
        return index.search(new TextQuery(EntryKind.REGION, "", Map.of(), 0, 5)).hits().stream()
                .map(SearchHits.Hit::id)
                .toList();
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> children = Files.list(dir)) {
            return children.filter(child -> child.getFileName().toString().startsWith("counterpart-unfinished-"))
                    .toList();
        }
    }

    /// A build that never ends: it says when it has begun to write and goes on.
    public static final class Builder {

        private static final int SAY_AT = 2_000;

        private Builder() {}

        public static void main(String[] args) {
            Stream<IndexEntry> endless = IntStream.iterate(0, number -> number + 1)
                    .mapToObj(number -> {
                        if (number == SAY_AT) {
                            System.out.println(WRITING);
                        }
                        return region("r" + number)
                                .named("Region " + number)
                                .strong(1, 2, number)
                                .build();
                    });
            LuceneIndexes.open(Path.of(args[0]), "new", () -> endless).close();
        }
    }
}
