package counterpart.web.storage;

import counterpart.web.process.ClockAgent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Two nodes in processes of their own, each with its own network to one PostgreSQL server, behind a proxy that asks
/// whether they are ready. The clock of the second node is an hour fast.
final class NodeCluster implements AutoCloseable {

    private static final Duration FAST = Duration.ofHours(1);
    private static final int NODES = 2;

    private final Path folder;
    private final List<List<String>> settings;
    private final PostgresServer database;
    private final List<TcpForwarder> networks = new ArrayList<>();
    private final List<LocalServer> nodes = new ArrayList<>();
    private final RoundRobinProxy proxy;
    private final String key;

    /// @param settings of each node
    NodeCluster(Path folder, List<List<String>> settings) throws IOException {
        this.folder = folder;
        this.settings = settings;
        database = new PostgresServer(folder.resolve("postgres"));
        String keyOfFirst = "";
        proxy = RoundRobinProxy.start(List.of());
        for (int i = 0; i < NODES; i++) {
            networks.add(TcpForwarder.to(database.port()));
            nodes.add(started(i));
            keyOfFirst = i == 0 ? nodes.getFirst().join() : keyOfFirst;
        }
        key = keyOfFirst;
    }

    private LocalServer started(int node) throws IOException {
        int management = LocalServer.freePort();
        List<String> all = new ArrayList<>(settings.get(node));
        all.add("--management.server.port=" + management);
        all.add("--management.server.address=127.0.0.1");
        LocalServer server = LocalServer.startNode(
                folder,
                "jdbc:postgresql://127.0.0.1:" + networks.get(node).port() + "/postgres",
                node == 0 ? List.of() : List.of(ClockAgent.option(folder, FAST)),
                all);
        proxy.add(server.port());
        proxy.watch(server.port(), management);
        return server;
    }

    /// Starts a node that was killed again, on another port.
    void startAgain(int node) throws IOException {
        nodes.get(node).close();
        nodes.set(node, started(node));
    }

    LocalServer node(int number) {
        return nodes.get(number);
    }

    /// The network between a node and the database.
    TcpForwarder network(int node) {
        return networks.get(node);
    }

    PostgresServer database() {
        return database;
    }

    /// The port of the proxy.
    int port() {
        return proxy.port();
    }

    /// An API key for writing.
    String key() {
        return key;
    }

    @Override
    public void close() throws IOException {
        for (LocalServer node : nodes) {
            node.close();
        }
        proxy.close();
        for (TcpForwarder network : networks) {
            network.close();
        }
        database.close();
    }
}
