package counterpart.engine.index.lucene;

import static counterpart.engine.index.IndexWorlds.entries;
import static counterpart.engine.index.IndexWorlds.region;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EndlessBuild;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that dies while it builds an index harms nobody.
class KilledBuildTest {

    @TempDir
    Path dir;

    @Test
    void leavesTheOldIndexAndTheWayToTheNewOneFree() throws Exception {
        LuceneIndexes.open(dir, "old", () -> entries(region("a").strong(1))).close();
        Process builder = EndlessBuild.start(Builder.class, dir.toString());
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

    public static final class Builder {

        private Builder() {}

        public static void main(String[] args) {
            LuceneIndexes.open(Path.of(args[0]), "new", () -> EndlessBuild.entries(2_000))
                    .close();
        }
    }
}
