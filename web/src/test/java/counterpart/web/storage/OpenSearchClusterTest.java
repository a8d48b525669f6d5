package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Session;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes whose index is in three OpenSearch nodes, under searches while OpenSearch nodes are killed and freeze,
/// their disks are full and data are released. Run by `mvn -Pcluster -pl web -am verify`, which prints the figures.
@EnabledIfSystemProperty(named = "counterpart.test.cluster", matches = "true")
class OpenSearchClusterTest {

    private static final int BETWEEN = 100;
    private static final int RELEASES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SEEN = Duration.ofSeconds(10);
    private static final String NOT_LOADED = "The data could not be reloaded";
    private static final String FULL = "disk usage exceeded flood-stage watermark";

    private static final String FULL_AT_ONCE = """
            {"index_patterns": ["counterpart-data-*"], "template": {"settings": {"index.blocks.read_only_allow_delete": true}}}
            """;

    @TempDir
    private Path folder;

    private int release;

    @Test
    void searchesGoOnWhenOpenSearchNodesEndAndFreezeAndDisksAreFull() throws Exception {
        inCluster((search, cluster, data) -> {
            awaitWhole(search, "after the start");
            killNodes(search, cluster, data);
            freezeNodes(search, cluster, data);
            fillDisksDuringABuild(search, cluster, data);
            fillDisksBeforeABuild(search, cluster, data);
        });
    }

    @Test
    void releasesUnderFireAreNeverMixedAndSeenByAllNodes() throws Exception {
        inCluster(this::releaseUnderFire);
    }

    private void inCluster(Trial trial) throws Exception {
        SmallPackage data = SmallPackage.in(folder.resolve("data"));
        data.write(release);
        try (OpenSearchNodes search = OpenSearchNodes.start();
                NodeCluster cluster = new NodeCluster(folder, List.of(settings(search, 0), settings(search, 1)))) {
            trial.run(search, cluster, data);
        }
    }

    private interface Trial {

        void run(OpenSearchNodes search, NodeCluster cluster, SmallPackage data) throws Exception;
    }

    private List<String> settings(OpenSearchNodes search, int node) {
        return List.of(
                "--counterpart.index=opensearch",
                "--counterpart.opensearch.url=" + search.urls(),
                "--counterpart.opensearch.shards=2",
                "--counterpart.opensearch.grace=1m",
                "--counterpart.data-dir=" + folder.resolve("data"),
                "--counterpart.index-dir=" + folder.resolve("index" + node));
    }

    /// The node that manages the cluster and one that does not.
    private static void killNodes(OpenSearchNodes search, NodeCluster cluster, SmallPackage data) throws Exception {
        for (boolean manages : List.of(true, false)) {
            int node = manages ? search.manager() : (search.manager() + 1) % 3;
            String what = "node that %s killed".formatted(manages ? "manages" : "does not manage");
            try (SearchLoad load = SearchLoad.begin(cluster.port(), data)) {
                load.await(BETWEEN);
                search.node(node).kill();
                load.await(2 * BETWEEN);
                search.node(node).startAgain();
                awaitWhole(search, what);
                load.await(BETWEEN);
                assertNothingFailed(load, what);
            }
        }
    }

    /// Nodes that take connections and answer nothing, until OpenSearch leaves them out.
    private static void freezeNodes(OpenSearchNodes search, NodeCluster cluster, SmallPackage data) throws Exception {
        for (boolean manages : List.of(true, false)) {
            int node = manages ? search.manager() : (search.manager() + 1) % 3;
            String what = "node that %s frozen".formatted(manages ? "manages" : "does not manage");
            try (SearchLoad load = SearchLoad.begin(cluster.port(), data)) {
                load.await(BETWEEN);
                search.node(node).freeze();
                say("opensearch: %s: another %d searches after %.1f s"
                        .formatted(what, 4 * BETWEEN, seconds(() -> load.await(4 * BETWEEN))));
                search.node(node).thaw();
                awaitWhole(search, what);
                load.await(BETWEEN);
                assertNothingFailed(load, what);
            }
        }
    }

    /// Each index that is built has the block that OpenSearch sets when a disk is full.
    private void fillDisksDuringABuild(OpenSearchNodes search, NodeCluster cluster, SmallPackage data)
            throws Exception {
        String before = version(cluster.node(0));
        try (SearchLoad load = SearchLoad.beginReleasing(cluster.port(), data)) {
            int failed = count(cluster.node(0), NOT_LOADED);
            search.send("PUT", "/_index_template/full", FULL_AT_ONCE);
            data.write(++release);
            loadAgain(cluster.node(0));
            secondsUntil(() -> count(cluster.node(0), NOT_LOADED) > failed);
            assertThat(cluster.node(0).output()).contains("OpenSearch does not take a document: ", FULL);
            assertThat(version(cluster.node(0))).isEqualTo(before);
            load.await(BETWEEN);
            search.send("DELETE", "/_index_template/full", "");
            say("opensearch: released after the disks had room again: %.1f s"
                    .formatted(secondsUntil(() -> isReleased(cluster, before), () -> loadAgain(cluster.node(0)))));
            load.await(BETWEEN);
            assertNothingFailed(load, "disks full during a build");
            assertThat(search.unfinished()).isEmpty();
        }
    }

    /// The watermarks of OpenSearch are set above what the disk of this machine has free.
    private void fillDisksBeforeABuild(OpenSearchNodes search, NodeCluster cluster, SmallPackage data)
            throws Exception {
        String before = version(cluster.node(0));
        try (SearchLoad load = SearchLoad.beginReleasing(cluster.port(), data)) {
            int failed = count(cluster.node(0), NOT_LOADED);
            search.send("PUT", "/_cluster/settings", watermarks("\"900000gb\""));
            say("opensearch: full disks found by OpenSearch after %.1f s"
                    .formatted(secondsUntil(() -> isFull(search))));
            data.write(++release);
            loadAgain(cluster.node(0));
            secondsUntil(() -> count(cluster.node(0), NOT_LOADED) > failed);
            assertThat(version(cluster.node(0))).isEqualTo(before);
            load.await(BETWEEN);
            search.send("PUT", "/_cluster/settings", watermarks("\"1mb\""));
            say("opensearch: room found by OpenSearch after %.1f s".formatted(secondsUntil(() -> !isFull(search))));
            say("opensearch: released after disks had room again: %.1f s"
                    .formatted(secondsUntil(() -> isReleased(cluster, before), () -> loadAgain(cluster.node(0)))));
            load.await(BETWEEN);
            assertNothingFailed(load, "disks full before a build");
        }
    }

    /// @param free what must be free of a disk
    private static String watermarks(String free) {
        String disk = "\"cluster.routing.allocation.disk.";
        return ("{\"persistent\": {%1$sthreshold_enabled\": true, %1$swatermark.low\": %2$s, %1$swatermark.high\": %2$s,"
                        + " %1$swatermark.flood_stage\": %2$s, \"cluster.info.update.interval\": \"10s\"}}")
                .formatted(disk, free);
    }

    /// Whether the index in service cannot be changed, or none can be made.
    private static boolean isFull(OpenSearchNodes search) {
        return search.get("/counterpart-live/_settings?flat_settings=true")
                        .toString()
                        .contains("read_only_allow_delete\":\"true")
                || search.get("/_cluster/settings?flat_settings=true")
                        .toString()
                        .contains("create_index\":\"true");
    }

    private void releaseUnderFire(OpenSearchNodes search, NodeCluster cluster, SmallPackage data) throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        try (SearchLoad load = SearchLoad.beginReleasing(cluster.port(), data)) {
            for (int i = 0; i < RELEASES; i++) {
                String before = version(cluster.node(0));
                data.write(++release);
                first.add(secondsUntil(
                        () -> !version(cluster.node(0)).equals(before)
                                || !version(cluster.node(1)).equals(before),
                        () -> loadAgain(cluster.node(0))));
                others.add(secondsUntil(() -> isReleased(cluster, before)));
                load.await(1);
                assertThat(load.failures()).isEmpty();
                say("opensearch: release %d: %.1f s at one node, %.1f s later at all"
                        .formatted(i + 1, first.getLast(), others.getLast()));
            }
            load.await(BETWEEN);
            assertNothingFailed(load, RELEASES + " releases");
        }
        say("opensearch: built and in service at one node: median %.1f s, longest %.1f s"
                .formatted(median(first), Collections.max(first)));
        say("opensearch: then at all nodes: median %.1f s, longest %.1f s"
                .formatted(median(others), Collections.max(others)));
        secondsUntil(() -> search.get("/counterpart-data-*/_alias").size() <= 3);
        assertThat(Collections.max(others)).isLessThan(SEEN.toSeconds());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static boolean isReleased(NodeCluster cluster, String before) {
        String now = version(cluster.node(1));
        return !now.equals(before) && now.equals(version(cluster.node(0)));
    }

    private static void loadAgain(LocalServer node) {
        Session administrator = node.session();
        administrator.get("/admin/data");
        assertThat(administrator.post("/admin/data", Map.of()).status()).isEqualTo(302);
    }

    private static String version(LocalServer node) {
        return node.get("/api/v1/data", "").json().path("version").asString();
    }

    private static int count(LocalServer node, String text) {
        return node.output().split(text, -1).length - 1;
    }

    private static void awaitWhole(OpenSearchNodes search, String what) throws Exception {
        say("opensearch: whole %s: %.1f s".formatted(what, secondsUntil(search::isWhole)));
    }

    private static void assertNothingFailed(SearchLoad load, String what) {
        load.close();
        say(load.figures(what));
        assertThat(load.failures()).isEmpty();
    }

    private static double secondsUntil(BooleanSupplier condition) throws Exception {
        return secondsUntil(condition, () -> {});
    }

    private static double secondsUntil(BooleanSupplier condition, Runnable begin) throws Exception {
        return seconds(() -> {
            Instant start = Instant.now();
            begin.run();
            while (!isTrue(condition)) {
                assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
                Thread.sleep(20);
            }
        });
    }

    /// No while OpenSearch does not answer.
    private static boolean isTrue(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static double seconds(Step step) throws Exception {
        Instant start = Instant.now();
        step.run();
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }

    private interface Step {

        void run() throws Exception;
    }

    private static void say(String figures) {
        System.out.println(figures);
    }
}
