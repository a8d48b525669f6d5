package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes under load while nodes are killed and cut off, the database starts again and data are released; the clock
/// of one node is an hour fast. Run by `mvn -Pcluster -pl web -am verify`, which prints the figures. [TwoNodesTest] is
/// the part of it that every build runs.
@EnabledIfSystemProperty(named = "counterpart.test.cluster", matches = "true")
class ClusterTest {

    private static final int WRITTEN_BETWEEN = 40;
    private static final int RELEASES = 20;
    private static final Duration SEEN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CLUSTER = "medicalmountains";
    private static final String MANAGER = "grace@example.org";
    private static final String AWAY = "The database cannot be reached; requests";
    private static final String BACK = "The database can be reached again";
    private static final Pattern INVITATION = Pattern.compile("/invitation/[\\w-]+");
    private static final Pattern CORRECTION = Pattern.compile("/corrections/([0-9a-f-]{36})");

    @TempDir
    private Path folder;

    @Test
    void nothingFailsOrIsLostWhenNodesEndAndNetworksBreak() throws Exception {
        try (NodeCluster cluster = new NodeCluster(folder, List.of(List.of(), List.of()))) {
            Session person = new Session(cluster.port()).signIn(LocalServer.EMAIL, LocalServer.PASSWORD);
            killEachNode(cluster);
            cutOffEachNode(cluster);
            restartDatabase(cluster);
            assertThat(person.get("/shortlists").status()).isEqualTo(200);
        }
    }

    private static void killEachNode(NodeCluster cluster) throws Exception {
        for (int node = 0; node < 2; node++) {
            try (ClusterLoad load = ClusterLoad.begin(cluster.port(), cluster.key())) {
                load.await(WRITTEN_BETWEEN);
                cluster.node(node).kill();
                load.await(2 * WRITTEN_BETWEEN);
                cluster.startAgain(node);
                load.await(WRITTEN_BETWEEN);
                assertNothingFailed(load, cluster, "node " + (node + 1) + " killed");
            }
        }
    }

    private static void cutOffEachNode(NodeCluster cluster) throws Exception {
        for (int node : List.of(0, 1)) {
            try (ClusterLoad load = ClusterLoad.begin(cluster.port(), cluster.key())) {
                load.await(WRITTEN_BETWEEN);
                int outages = count(cluster.node(node), AWAY);
                int before = count(cluster.node(node), BACK);
                cluster.network(node).cut();
                secondsUntil(() -> count(cluster.node(node), AWAY) > outages);
                load.await(2 * WRITTEN_BETWEEN);
                cluster.network(node).mend();
                awaitReturn(cluster.node(node), before, "node " + (node + 1) + " back at the database");
                load.await(WRITTEN_BETWEEN);
                assertNothingFailed(load, cluster, "node " + (node + 1) + " cut off");
            }
        }
    }

    /// No node can write meanwhile: some requests are answered with 503 twice.
    private static void restartDatabase(NodeCluster cluster) throws Exception {
        try (ClusterLoad load = ClusterLoad.begin(cluster.port(), cluster.key())) {
            load.await(WRITTEN_BETWEEN);
            load.mayBeUnavailable(true);
            List<Integer> before = List.of(count(cluster.node(0), BACK), count(cluster.node(1), BACK));
            cluster.database().stop();
            Thread.sleep(Duration.ofSeconds(5)); // the time of the outage
            cluster.database().startAgain();
            awaitReturn(cluster.node(0), before.get(0), "node 1 after the restart of the database");
            awaitReturn(cluster.node(1), before.get(1), "node 2 after the restart of the database");
            load.await(WRITTEN_BETWEEN);
            load.mayBeUnavailable(false);
            load.await(WRITTEN_BETWEEN);
            assertNothingFailed(load, cluster, "database stopped for 5 s");
        }
    }

    private static int count(LocalServer node, String text) {
        return node.output().split(text, -1).length - 1;
    }

    private static void awaitReturn(LocalServer node, int before, String what) throws InterruptedException {
        say("%s: %.1f s".formatted(what, secondsUntil(() -> count(node, BACK) > before)));
    }

    private static void assertNothingFailed(ClusterLoad load, NodeCluster cluster, String what) {
        load.close();
        say(load.figures(what, cluster.node(0), cluster.node(1)));
        assertThat(load.failures()).isEmpty();
        assertThat(load.lost(cluster.node(0))).isEmpty();
        assertThat(load.lost(cluster.node(1))).isEmpty();
    }

    @Test
    void releasesUnderFireAreNeverMixedAndSeenByAllNodes() throws Exception {
        try (NodeCluster cluster = new NodeCluster(folder, List.of(data(0), data(1)))) {
            Session manager = invitedManager(cluster.node(0));
            Session approver = cluster.node(0).session();
            List<Double> seconds = new ArrayList<>();
            try (ClusterLoad load = ClusterLoad.begin(cluster.port(), cluster.key())) {
                for (int release = 1; release <= RELEASES; release++) {
                    load.await(1);
                    propose(manager, release);
                    seconds.add(secondsUntilSeen(cluster, () -> approveOne(approver)));
                }
                load.await(WRITTEN_BETWEEN);
                assertNothingFailed(load, cluster, RELEASES + " releases");
                assertThat(load.versions()).isGreaterThan(RELEASES / 2);
            }
            say("cluster: seen by all nodes: median %.1f s, longest %.1f s"
                    .formatted(seconds.stream().sorted().toList().get(RELEASES / 2), Collections.max(seconds)));
            assertThat(Collections.max(seconds)).isLessThan(SEEN.toSeconds());
            exchangePackage(cluster);
        }
    }

    /// An administrator exchanges the package at the first node while that of the second one is still being copied.
    private void exchangePackage(NodeCluster cluster) throws Exception {
        String before = version(cluster.node(0));
        Path first = table(0);
        Path second = table(1);
        String clusters = Files.readString(first).replace(",MedicalMountains (", ",MedicalMountains neu (");
        Files.writeString(first, clusters);
        Files.writeString(second, "half a");
        try (ClusterLoad load = ClusterLoad.begin(cluster.port(), cluster.key())) {
            double seconds = secondsUntil(() -> !version(cluster.node(0)).equals(before), () -> {
                Session administrator = cluster.node(0).session();
                administrator.get("/admin/data");
                assertThat(administrator.post("/admin/data", Map.of()).status()).isEqualTo(302);
            });
            say("cluster: another package in service at the first node: %.1f s".formatted(seconds));
            cluster.node(1).awaitOutput("The data could not be reloaded");
            assertThat(version(cluster.node(1))).isEqualTo(before);
            Files.writeString(second, clusters);
            say("cluster: in service at the second one after its package was whole: %.1f s"
                    .formatted(secondsUntil(() -> version(cluster.node(1)).equals(version(cluster.node(0))))));
            load.await(WRITTEN_BETWEEN);
            assertNothingFailed(load, cluster, "another package");
        }
        assertThat(cluster.node(1).get("/api/v1/clusters/" + CLUSTER, "").body())
                .contains("MedicalMountains neu");
    }

    private List<String> data(int node) throws IOException {
        Path data = folder.resolve("data" + node);
        SmallPackage.in(data);
        return List.of("--counterpart.data-dir=" + data, "--counterpart.index-dir=" + folder.resolve("index" + node));
    }

    private Path table(int node) {
        return folder.resolve("data" + node).resolve("tables/clusters.csv");
    }

    private static Session invitedManager(LocalServer node) {
        Session administrator = node.session();
        administrator.get("/admin/accounts");
        administrator.post("/admin/invitations", Map.of("role", "MANAGER", "cluster", CLUSTER, "note", "Grace"));
        Matcher link = INVITATION.matcher(
                administrator.get("/admin/accounts?done=invited").body());
        assertThat(link.find()).isTrue();
        Session manager = new Session(node.port());
        manager.get(link.group());
        manager.post(link.group(), Map.of("name", "Grace", "email", MANAGER, "password", LocalServer.PASSWORD));
        return manager.signIn(MANAGER, LocalServer.PASSWORD);
    }

    /// Another weight of a sought field each time, so that matches differ.
    private static void propose(Session manager, int release) {
        String form = "/clusters/" + CLUSTER + "/corrections";
        manager.get(form);
        assertThat(manager.post(
                                form,
                                Map.of(
                                        "source", "https://example.org/report",
                                        "confidence", "sourced",
                                        "soughtAdd", "Bergbau",
                                        "soughtAddWeight", String.valueOf(release)))
                        .status())
                .isEqualTo(302);
    }

    private static void approveOne(Session approver) {
        Matcher open = CORRECTION.matcher(approver.get("/corrections").body());
        assertThat(open.find()).isTrue();
        approver.get(open.group());
        assertThat(approver.post(open.group() + "/approval", Map.of()).header("Location"))
                .endsWith("?done=approved");
    }

    /// The seconds from the end of a release until all nodes have the same version, another one than before.
    private static double secondsUntilSeen(NodeCluster cluster, Runnable release) throws InterruptedException {
        String before = version(cluster.node(1));
        release.run();
        return secondsUntil(() -> {
            String now = version(cluster.node(1));
            return !now.equals(before) && now.equals(version(cluster.node(0)));
        });
    }

    private static String version(LocalServer node) {
        return node.get("/api/v1/data", "").json().path("version").asString();
    }

    private static double secondsUntil(BooleanSupplier condition) throws InterruptedException {
        return secondsUntil(condition, () -> {});
    }

    private static double secondsUntil(BooleanSupplier condition, Runnable begin) throws InterruptedException {
        Instant start = Instant.now();
        begin.run();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }

    private static void say(String figures) {
        System.out.println(figures);
    }
}
