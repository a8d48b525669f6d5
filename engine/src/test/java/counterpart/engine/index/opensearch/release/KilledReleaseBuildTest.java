package counterpart.engine.index.opensearch.release;

import static counterpart.engine.index.IndexWorlds.entries;
import static counterpart.engine.index.IndexWorlds.region;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EndlessBuild;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import counterpart.engine.index.opensearch.OpenSearchIndexes;
import counterpart.engine.index.opensearch.OpenSearchProcess;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.model.indexing.BuildLock;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A process that dies while it builds an index in OpenSearch harms nobody.
class KilledReleaseBuildTest {

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
        Process builder =
                EndlessBuild.start(Builder.class, OpenSearchProcess.shared().url(), settings.prefix());
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

    public static final class Builder {

        private Builder() {}

        public static void main(String[] args) {
            OpenSearchSettings settings = OpenSearchSettings.of(args[0]).withPrefix(args[1]);
            try (OpenSearchClient client = new OpenSearchClient(settings)) {
                BuildLock lock = new LeaseLock(client, settings.prefix(), "builder", LEASE);
                new OpenSearchIndexes(settings, Optional.of(lock), false)
                        .open("new", () -> EndlessBuild.entries(40_000))
                        .close();
            }
        }
    }
}
