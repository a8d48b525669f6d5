package counterpart.web.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Passes each connection to the next node in turn, and past nodes that do not take connections. It knows nothing of
/// requests: one whose node ends in the middle fails, and its client sends it again. It ends the connections of a node
/// that says that it is not ready, and gives it no others, if it knows where to ask.
final class RoundRobinProxy implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ServerSocket socket;
    private final List<Integer> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Set<Integer> unready = ConcurrentHashMap.newKeySet();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private RoundRobinProxy(ServerSocket socket) {
        this.socket = socket;
    }

    static RoundRobinProxy start(List<Integer> nodes) throws IOException {
        RoundRobinProxy proxy = new RoundRobinProxy(new ServerSocket(0, 100, LOOPBACK));
        proxy.nodes.addAll(nodes);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Adds a node.
    void add(int port) {
        nodes.add(port);
    }

    /// Asks a node again and again whether it is ready.
    ///
    /// @param management its port for monitors
    void watch(int node, int management) {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                if (isReady(management)) {
                    unready.remove(node);
                } else if (unready.add(node)) {
                    connections.stream()
                            .filter(connection -> connection.getPort() == node)
                            .forEach(RoundRobinProxy::end);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        });
    }

    private static boolean isReady(int management) {
        try {
            HttpURLConnection question =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness")
                            .toURL()
                            .openConnection();
            question.setConnectTimeout((int) PATIENCE.toMillis());
            question.setReadTimeout((int) PATIENCE.toMillis());
            return question.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException unanswered) {
            return false;
        }
    }

    private static void end(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket node = connect()) {
            connections.add(node);
            Thread answers = Thread.ofVirtual().start(() -> copy(node, client));
            copy(client, node);
            answers.join();
            connections.remove(node);
        } catch (IOException refused) {
            // No node takes connections: the client's connection is closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        IOException refusal = new IOException("no node");
        boolean areAllUnready = unready.containsAll(nodes);
        for (int i = 0; i < 2 * nodes.size(); i++) {
            int node = nodes.get(Math.floorMod(next.getAndIncrement(), nodes.size()));
            if (unready.contains(node) && !areAllUnready) {
                continue;
            }
            try {
                return new Socket(LOOPBACK, node);
            } catch (IOException refused) {
                refusal.addSuppressed(refused);
            }
        }
        throw refusal;
    }

    /// Copies until one side closes, then closes both.
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            input.transferTo(output);
        } catch (IOException ended) {
            // A connection that breaks is what the client has to deal with.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
