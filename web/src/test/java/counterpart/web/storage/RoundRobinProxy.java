package counterpart.web.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Passes each connection to the next node in turn, and past nodes that do not take connections. It knows nothing of
/// HTTP: a request whose node ends in the middle fails, and its client sends it again.
final class RoundRobinProxy implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final ServerSocket socket;
    private final List<Integer> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

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
            Thread answers = Thread.ofVirtual().start(() -> copy(node, client));
            copy(client, node);
            answers.join();
        } catch (IOException refused) {
            // No node takes connections: the client's connection is closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        IOException refusal = new IOException("no node");
        for (int i = 0; i < nodes.size(); i++) {
            try {
                return new Socket(LOOPBACK, nodes.get(Math.floorMod(next.getAndIncrement(), nodes.size())));
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
