package counterpart.testing.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// What stands before OpenSearch where it is secured: speaks TLS and passes a request on when its header
/// `Authorization` is one of those that are accepted.
public final class SecureFront implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;
    private static final int BAD_GATEWAY = 502;

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();
    private final String target;
    private final Set<String> accepted;
    private final AtomicInteger passed = new AtomicInteger();

    private SecureFront(HttpsServer server, String target, Set<String> accepted) {
        this.server = server;
        this.target = target;
        this.accepted = Set.copyOf(accepted);
    }

    /// Starts the server on a free port.
    ///
    /// @param target the address of the node behind it
    /// @param accepted values of the header
    public static SecureFront start(ServerCertificate certificate, String target, Set<String> accepted)
            throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        SecureFront front = new SecureFront(server, target, accepted);
        server.setExecutor(front.threads);
        server.createContext("/", front::answer);
        server.start();
        return front;
    }

    public String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The number of requests that were passed on.
    public int passed() {
        return passed.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!accepted.contains(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic");
                exchange.sendResponseHeaders(UNAUTHORIZED, -1);
                return;
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                    .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
                    .build();
            send(exchange, request);
        }
    }

    private void send(HttpExchange exchange, HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            passed.incrementAndGet();
            byte[] bytes = response.body();
            exchange.sendResponseHeaders(response.statusCode(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            exchange.sendResponseHeaders(BAD_GATEWAY, -1); // the node has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
        threads.shutdownNow();
    }
}
