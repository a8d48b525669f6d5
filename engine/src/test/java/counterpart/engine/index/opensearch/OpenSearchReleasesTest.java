package counterpart.engine.index.opensearch;

import static counterpart.engine.index.IndexWorlds.entries;
import static counterpart.engine.index.IndexWorlds.institution;
import static counterpart.engine.index.IndexWorlds.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.index.opensearch.release.ReleaseAliases;
import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenSearchReleasesTest {

    private final OpenSearchSettings settings = OpenSearchProcess.shared().settings();
    private final OpenSearchClient client = new OpenSearchClient(settings);
    private final ReleaseAliases aliases = new ReleaseAliases(client, settings.prefix());
    private final AtomicInteger builds = new AtomicInteger();
    private final Supplier<Stream<IndexEntry>> world = () -> {
        builds.incrementAndGet();
        return entries(region("a").named("Alsace").strong(1), institution("b").named("Basel"));
    };

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void buildsOnceAndThenTakesWhatIsThere() {
        open("v1").close();
        open("v1").close();
        assertThat(builds).hasValue(1);
    }

    @Test
    void buildsOnceForManyAtTheSameTime() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Callable<CompetenceIndex> open = () -> open("v1");
            for (Future<CompetenceIndex> index : threads.invokeAll(List.of(open, open, open))) {
                assertThat(regions(index.get())).containsExactly("a");
                index.get().close();
            }
        }
        assertThat(builds).hasValue(1);
    }

    @Test
    void switchesTheAliasAndServesTheOldReleaseUntilItsGraceIsOver() {
        try (CompetenceIndex old = open("v1")) {
            Optional<String> before = aliases.live();
            open("v2").close();
            assertThat(aliases.live()).isPresent().isNotEqualTo(before).isEqualTo(aliases.find("v2"));
            assertThat(aliases.deleteExpired(Duration.ofHours(1))).isEmpty();
            assertThat(regions(old)).as("a request in flight").containsExactly("a");
            assertThat(aliases.deleteExpired(Duration.ZERO)).containsExactly(before.orElseThrow());
            assertThatThrownBy(() -> regions(old)).isInstanceOf(IndexUnavailableException.class);
        }
        assertThat(aliases.find("v1")).isEmpty();
        assertThat(aliases.find("v2")).isPresent();
    }

    @Test
    void keepsTheOldReleaseWhenTheBuildFails() {
        open("v1").close();
        Supplier<Stream<IndexEntry>> broken = () -> Stream.generate(() -> {
            throw new IllegalStateException("no data");
        });
        assertThatThrownBy(() -> new OpenSearchIndexes(settings, Optional.empty(), false).open("v2", broken))
                .hasMessage("no data");
        assertThat(aliases.find("v2")).isEmpty();
        assertThat(aliases.live()).isEqualTo(aliases.find("v1"));
        open("v2").close();
        assertThat(aliases.live()).isEqualTo(aliases.find("v2"));
    }

    @Test
    void deletesWhatABuildThatDiedHasLeft() {
        String unfinished = settings.prefix() + "-data-v0-unfinished";
        client.send("PUT", "/" + unfinished, null);
        open("v1").close();
        assertThat(aliases.has(unfinished)).isFalse();
    }

    @Test
    void doesNotMistakeVersionsThatDifferInCharactersNoIndexMayHave() {
        open("v/1").close();
        try (CompetenceIndex other = open("V:1")) {
            assertThat(other.dataVersion()).isEqualTo("V:1");
        }
        assertThat(builds).hasValue(2);
    }

    private CompetenceIndex open(String version) {
        return new OpenSearchIndexes(settings, Optional.empty(), false).open(version, world);
    }

    private static List<String> regions(CompetenceIndex index) {
        return index.search(new TextQuery(EntryKind.REGION, "", Map.of(), 0, 5)).hits().stream()
                .map(SearchHits.Hit::id)
                .toList();
    }
}
