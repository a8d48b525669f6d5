package counterpart.engine.bench.scale;

import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One or more OpenSearch nodes on the loopback interface, each a process of its own. They end with this process.
final class ScaleNodes implements AutoCloseable {

    private static final Path MODULE = Path.of("..", "testing", "opensearch-node", "target");
    private static final String MAIN = "counterpart.testing.opensearch.OpenSearchNode";
    private static final String READY = "opensearch ready ";

    private final List<Process> processes = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();

    /// Starts the nodes and waits until each sees all others.
    ///
    /// @param heap of each node, as `-Xmx` takes it
    ScaleNodes(int number, String heap, Path folder) throws IOException {
        String[] names = IntStream.range(0, number).mapToObj(i -> "node-" + i).toArray(String[]::new);
        int[] ports = freePorts(number);
        try {
            for (int i = 0; i < number; i++) {
                processes.add(start(folder.resolve(names[i]), heap, number == 1 ? alone() : among(i, names, ports)));
            }
            for (int i = 0; i < number; i++) {
                urls.add(awaitUrl(processes.get(i), folder.resolve(names[i])));
            }
            try (OpenSearchClient client = new OpenSearchClient(settings(1))) {
                client.get("/_cluster/health?timeout=25s&wait_for_nodes=" + number);
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static int[] freePorts(int number) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private static List<String> alone() {
        return List.of("discovery.type=single-node");
    }

    private static List<String> among(int number, String[] names, int... ports) {
        return List.of(
                "discovery.type=zen",
                "node.name=" + names[number],
                "transport.port=" + ports[number],
                "cluster.initial_cluster_manager_nodes=" + String.join(",", names),
                "discovery.seed_hosts="
                        + Arrays.stream(ports)
                                .mapToObj(port -> "127.0.0.1:" + port)
                                .collect(Collectors.joining(",")));
    }

    private static Process start(Path home, String heap, List<String> settings) throws IOException {
        Files.createDirectories(home);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                MODULE.resolve("classes").toAbsolutePath() + ":"
                        + Files.readString(MODULE.resolve("class-path.txt")).strip(),
                MAIN,
                home.toString()));
        command.addAll(settings);
        return new ProcessBuilder(command)
                .redirectError(home.resolve("stderr").toFile())
                .start();
    }

    private static String awaitUrl(Process process, Path home) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new IOException("OpenSearch did not start: " + Files.readString(home.resolve("stderr")));
    }

    OpenSearchSettings settings(int shards) {
        return OpenSearchSettings.of(String.join(",", urls)).withPrefix("scale").withShards(shards);
    }

    /// The processor time that all nodes have used.
    Duration processorTime() {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// The bytes of all indexes, without copies.
    long indexBytes() {
        try (OpenSearchClient client = new OpenSearchClient(settings(1))) {
            return client.get("/scale-data-*/_stats/store")
                    .path("_all")
                    .path("primaries")
                    .path("store")
                    .path("size_in_bytes")
                    .asLong();
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }
}
