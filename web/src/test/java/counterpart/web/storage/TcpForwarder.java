package counterpart.web.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The network between a node and its database: forwards connections to a port of this machine, until it is cut or goes
/// silent.
final class TcpForwarder implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int BUFFER = 8192;

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object state = new Object();
    private ServerSocket socket;
    private boolean isSilent;

    private TcpForwarder(int target) throws IOException {
        this.target = target;
        socket = new ServerSocket(0, 100, LOOPBACK);
        port = socket.getLocalPort();
        accept(socket);
    }

    static TcpForwarder to(int target) throws IOException {
        return new TcpForwarder(target);
    }

    int port() {
        return port;
    }

    /// Ends all connections and refuses new ones.
    void cut() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }

    /// Takes connections again after a [#cut].
    void mend() throws IOException {
        socket = new ServerSocket(port, 100, LOOPBACK);
        accept(socket);
    }

    /// Takes connections and bytes, but forwards nothing, until told otherwise.
    void silence(boolean on) {
        synchronized (state) {
            isSilent = on;
            state.notifyAll();
        }
    }

    private void accept(ServerSocket listening) {
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket client = listening.accept();
                    open.add(client);
                    Thread.ofVirtual().start(() -> serve(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(LOOPBACK, target)) {
            open.add(server);
            Thread answers = Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
            answers.join();
            open.remove(server);
        } catch (IOException broken) {
            // The node finds out.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                awaitVoice();
                output.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // Both sides are closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitVoice() throws InterruptedException {
        synchronized (state) {
            while (isSilent) {
                state.wait();
            }
        }
    }

    @Override
    public void close() throws IOException {
        silence(false);
        cut();
    }
}
