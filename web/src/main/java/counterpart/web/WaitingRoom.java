package counterpart.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import counterpart.engine.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/// Answers at the application's port while it starts: who comes early sees how far it is instead of an error. Makes way
/// just before the application's own server opens the port; when the index is built for the first time, not before
/// that is done.
final class WaitingRoom implements SmartLifecycle {

    /// Before the application's own server.
    private static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(WaitingRoom.class);
    private static final String FILES = "/opening/";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final EngineOpening opening;
    private final AtomicBoolean madeWay = new AtomicBoolean();

    private WaitingRoom(HttpServer server, EngineOpening opening) {
        this.server = server;
        this.opening = opening;
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        // The server's own thread is a daemon as the one that starts it: a start that fails ends the program.
        Thread.ofPlatform().daemon().start(server::start);
    }

    /// Empty where the application has no port of its own, or speaks TLS, or the port is taken, which it will say
    /// itself.
    static Optional<WaitingRoom> open(Environment settings, EngineOpening opening) {
        int port = settings.getProperty("server.port", Integer.class, 8080);
        if (port <= 0
                || settings.containsProperty("server.ssl.key-store")
                || settings.containsProperty("server.ssl.bundle")) {
            return Optional.empty();
        }
        try {
            String address = settings.getProperty("server.address");
            InetSocketAddress at = address == null
                    ? new InetSocketAddress(port)
                    : new InetSocketAddress(InetAddress.getByName(address), port);
            return Optional.of(new WaitingRoom(HttpServer.create(at, 0), opening));
        } catch (IOException e) {
            LOG.debug("No waiting room at port {}", port, e);
            return Optional.empty();
        }
    }

    @Override
    public void start() {
        opening.awaitFirstIndex();
        stop();
    }

    @Override
    public void stop() {
        if (!madeWay.getAndSet(true)) {
            server.stop(0);
            threads.close();
        }
    }

    /// Whether it has done its part; what is running is not started again.
    @Override
    public boolean isRunning() {
        return madeWay.get();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            body.readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/api/")) {
                send(exchange, "application/problem+json", UNAVAILABLE, WaitingPage.problem(opening.state()));
            } else if (path.equals(FILES + "opening.css")) {
                send(exchange, "text/css", 200, file("opening.css"));
            } else if (path.equals(FILES + "opening.js")) {
                send(exchange, "text/javascript", 200, file("opening.js"));
            } else {
                send(
                        exchange,
                        "text/html",
                        UNAVAILABLE,
                        WaitingPage.html(file("opening.html"), opening.state(), language(exchange)));
            }
        }
    }

    /// As in the application: the default, unless the address says otherwise.
    private static Language language(HttpExchange exchange) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith("lang="))
                .findFirst()
                .map(parameter -> Language.ofCodeOrDefault(parameter.substring("lang=".length())))
                .orElse(Language.DEFAULT);
    }

    private static void send(HttpExchange exchange, String type, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Connection", "close");
        if (status == UNAVAILABLE) {
            exchange.getResponseHeaders().set("Retry-After", "2");
        }
        exchange.sendResponseHeaders(status, exchange.getRequestMethod().equals("HEAD") ? -1 : bytes.length);
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String file(String name) {
        try (InputStream file = WaitingRoom.class.getResourceAsStream(FILES.substring(1) + name)) {
            if (file == null) {
                throw new IllegalStateException(FILES + name + " is not on the classpath");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILES + name, e);
        }
    }
}
