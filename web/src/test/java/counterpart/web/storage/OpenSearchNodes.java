package counterpart.web.storage;

import counterpart.testing.opensearch.NodeProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Three OpenSearch nodes that find each other, each a process of its own.
final class OpenSearchNodes implements AutoCloseable {

    private static final int NODES = 3;
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Times after which OpenSearch leaves a silent node out and sees that disks have room; its defaults are half a
    /// minute and up to two minutes.
    private static final List<String> QUICK_CHECKS = List.of(
            "cluster.fault_detection.follower_check.timeout=3s",
            "cluster.fault_detection.leader_check.timeout=3s",
            "cluster.publish.timeout=5s",
            "cluster.join.timeout=5s",
            "cluster.follower_lag.timeout=5s",
            "cluster.routing.allocation.disk.reroute_interval=5s");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<NodeProcess> nodes;

    private OpenSearchNodes(List<NodeProcess> nodes) {
        this.nodes = nodes;
    }

    static OpenSearchNodes start() throws IOException {
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < 2 * NODES; i++) {
            ports.add(LocalServer.freePort());
        }
        String seeds = ports.subList(0, NODES).stream()
                .map(port -> "127.0.0.1:" + port)
                .collect(Collectors.joining(","));
        String names = IntStream.range(0, NODES).mapToObj(i -> "n" + i).collect(Collectors.joining(","));
        List<NodeProcess> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            List<String> settings = new ArrayList<>(QUICK_CHECKS);
            settings.addAll(List.of(
                    "discovery.seed_hosts=" + seeds,
                    "cluster.initial_cluster_manager_nodes=" + names,
                    "node.name=n" + i,
                    "transport.port=" + ports.get(i),
                    "http.port=" + ports.get(NODES + i)));
            nodes.add(NodeProcess.begin(settings));
        }
        nodes.forEach(NodeProcess::awaitReady);
        OpenSearchNodes all = new OpenSearchNodes(nodes);
        all.send("GET", "/_cluster/health?wait_for_nodes=" + NODES + "&timeout=60s", "", Duration.ofSeconds(70));
        return all;
    }

    /// All addresses, separated by commas.
    String urls() {
        return nodes.stream().map(NodeProcess::url).collect(Collectors.joining(","));
    }

    NodeProcess node(int number) {
        return nodes.get(number);
    }

    /// The number of the node that manages the cluster.
    int manager() {
        String name =
                get("/_cat/cluster_manager?format=json").path(0).path("node").asString();
        return Integer.parseInt(name.substring(1));
    }

    /// Whether all nodes are there and all copies of all shards.
    boolean isWhole() {
        JsonNode health = get("/_cluster/health");
        return health.path("number_of_nodes").asInt() == NODES
                && health.path("status").asString("").equals("green");
    }

    /// The names of indexes without an alias: they are being built.
    List<String> unfinished() {
        return get("/counterpart-data-*/_alias").properties().stream()
                .filter(index -> index.getValue().path("aliases").isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    JsonNode get(String path) {
        return send("GET", path, "");
    }

    JsonNode send(String method, String path, String json) {
        return send(method, path, json, TO_ANSWER);
    }

    /// The answer of the first node that gives one.
    private JsonNode send(String method, String path, String json, Duration limit) {
        IOException last = null;
        for (NodeProcess node : nodes) {
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create(node.url() + path))
                                .timeout(limit)
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(json))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
                last = new IOException(path + ": " + answer.statusCode() + " " + answer.body());
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new UncheckedIOException(Objects.requireNonNull(last));
    }

    @Override
    public void close() {
        nodes.forEach(NodeProcess::close);
        http.shutdownNow();
    }
}
