package counterpart.engine.index.opensearch.release;

import static counterpart.engine.index.IndexWorlds.entries;
import static counterpart.engine.index.IndexWorlds.region;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import counterpart.engine.index.opensearch.OpenSearchIndexes;
import counterpart.engine.index.opensearch.OpenSearchProcess;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.model.indexing.BuildLock;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A process that dies while it builds an index in OpenSearch harms nobody.
class KilledReleaseBuildTest {

    private static final String WRITING = "writing";
    private static final Duration LEASE = Duration.ofSeconds(3);

    private final OpenSearchSettings settings = OpenSearchProcess.shared().settings();

    @Test
    void leavesTheOldReleaseInServiceAndTheLockToTheNextBuild() throws Exception {
        Supplier<Stream<IndexEntry>> none = () -> {
            throw new AssertionError("the old index is whole");
        };
        try (OpenSearchClient client = new OpenSearchClient(settings);
                CompetenceIndex old =
                        open(client, "old", () -> entries(region("a").strong(1)))) {
            ReleaseAliases aliases = new ReleaseAliases(client, settings.prefix());
            String unfinished = unfinishedOfAKilledBuild(client, aliases);

            assertThat(aliases.live()).contains(old.name());
            assertThat(regions(old)).containsExactly("a");
            open(client, "old", none).close();
            assertThat(lock(client).holder()).as("the dead one").contains("builder");

            try (CompetenceIndex next =
                    open(client, "new", () -> entries(region("b").strong(1)))) {
                assertThat(regions(next)).containsExactly("b");
                assertThat(aliases.live()).contains(next.name());
            }
            assertThat(aliases.has(unfinished)).isFalse();
            assertThat(lock(client).holder()).isEmpty();
            assertThat(regions(old)).containsExactly("a");
        }
    }

    private String unfinishedOfAKilledBuild(OpenSearchClient client, ReleaseAliases aliases) throws Exception {
        Process builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Builder.class.getName(),
                        OpenSearchProcess.shared().url(),
                        settings.prefix())
                .redirectErrorStream(true)
                .start();
        awaitWriting(builder);
        builder.destroyForcibly().waitFor();
        String live = aliases.live().orElseThrow();
        List<String> others = client.get("/" + settings.prefix() + "-data-*/_alias").propertyNames().stream()
                .filter(index -> !index.equals(live))
                .toList();
        assertThat(others).hasSize(1);
        assertThat(client.get("/" + others.getFirst() + "/_stats/indexing")
                        .at("/_all/primaries/indexing/index_total")
                        .asLong())
                .isPositive();
        return others.getFirst();
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

    private CompetenceIndex open(OpenSearchClient client, String version, Supplier<Stream<IndexEntry>> entries) {
        return new OpenSearchIndexes(settings, Optional.of(lock(client)), false).open(version, entries);
    }

    private LeaseLock lock(OpenSearchClient client) {
        return new LeaseLock(client, settings.prefix(), "next", LEASE);
    }

    private static List<String> regions(CompetenceIndex index) {
        return index.search(new TextQuery(EntryKind.REGION, "", Map.of(), 0, 5)).hits().stream()
                .map(SearchHits.Hit::id)
                .toList();
    }

    /// A build that never ends: it says when some of its batches are in OpenSearch and goes on.
    public static final class Builder {

        private static final int SAY_AT = 40_000;

        private Builder() {}

        public static void main(String[] args) {
            OpenSearchSettings settings = OpenSearchSettings.of(args[0]).withPrefix(args[1]);
            try (OpenSearchClient client = new OpenSearchClient(settings)) {
                BuildLock lock = new LeaseLock(client, settings.prefix(), "builder", LEASE);
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
                new OpenSearchIndexes(settings, Optional.of(lock), false)
                        .open("new", () -> endless)
                        .close();
            }
        }
    }
}
