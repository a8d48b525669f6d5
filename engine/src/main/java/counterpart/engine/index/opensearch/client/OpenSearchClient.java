package counterpart.engine.index.opensearch.client;

import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Sends requests to OpenSearch. A node that does not answer is followed by the next. Numbers are read as they are
/// written, without rounding. Thread-safe.
public final class OpenSearchClient implements AutoCloseable {

    /// Reads and writes JSON.
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final Duration TO_BEGIN = Duration.ofSeconds(2);
    private static final String JSON_TYPE = "application/json";
    private static final String LINES_TYPE = "application/x-ndjson";

    private final OpenSearchSettings settings;
    private final HttpClient http;
    /// The number of the node that is tried first.
    private final AtomicInteger node = new AtomicInteger();

    private final Semaphore searches;

    /// Connects at the first request.
    ///
    /// @throws IndexUnavailableException when the CA file cannot be used
    public OpenSearchClient(OpenSearchSettings settings) {
        this.settings = settings;
        searches = new Semaphore(settings.searches());
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TO_CONNECT);
        settings.caFile().map(TlsTrust::in).ifPresent(builder::sslContext);
        http = builder.build();
    }

    /// The addresses, without credentials.
    public List<URI> nodes() {
        return settings.nodes();
    }

    /// The answer to a request that must succeed.
    ///
    /// @param method of HTTP
    /// @throws IndexUnavailableException when it does not
    public JsonNode send(String method, String path, @Nullable JsonNode body) {
        return successful(path, reply(method, path, body));
    }

    public JsonNode get(String path) {
        return send("GET", path, null);
    }

    /// The answer to lines of JSON, each of which ends with a line break.
    public JsonNode sendLines(String path, byte[] lines) {
        return successful(path, reply("POST", path, lines, LINES_TYPE, TO_ANSWER));
    }

    /// Runs a search, one of a limited number: while OpenSearch is silent, those that wait for it must not take all
    /// threads of a server, whose other requests need no search.
    ///
    /// @throws IndexUnavailableException when earlier ones have no answer yet, or as those of requests
    public <T> T limited(Supplier<T> search) {
        try {
            if (!searches.tryAcquire(TO_BEGIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IndexUnavailableException(
                        "OpenSearch at " + addresses() + " has " + settings.searches() + " searches without an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailableException("the wait for other searches was interrupted", e);
        }
        try {
            return search.get();
        } finally {
            searches.release();
        }
    }

    /// The answer to a request that takes long.
    public JsonNode sendSlow(String path, Duration limit) {
        return successful(path, reply("POST", path, null, JSON_TYPE, limit));
    }

    /// The answer to a request that may find nothing or come into conflict with another.
    ///
    /// @throws IndexUnavailableException when no node answers, or it answers with another error
    public JsonReply reply(String method, String path, @Nullable JsonNode body) {
        byte[] bytes = body == null ? null : JSON.writeValueAsBytes(body);
        return reply(method, path, bytes, JSON_TYPE, TO_ANSWER);
    }

    /// The answer of the first node that gives one; else the last answer of a node that cannot serve now.
    private JsonReply reply(String method, String path, byte @Nullable [] body, String type, Duration limit) {
        HttpRequest.BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        IOException failure = new IOException("no node");
        Optional<JsonReply> unavailable = Optional.empty();
        int first = node.get();
        for (int i = 0; i < nodes().size(); i++) {
            int number = (first + i) % nodes().size();
            try {
                JsonReply reply = exchange(nodes().get(number), method, path, publisher, type, limit);
                if (!reply.isUnavailable()) {
                    return reply;
                }
                unavailable = Optional.of(reply);
            } catch (IOException e) {
                failure = e;
            }
            node.compareAndSet(number, (number + 1) % nodes().size());
        }
        IOException last = failure;
        return unavailable.orElseThrow(
                () -> new IndexUnavailableException("OpenSearch at " + addresses() + " " + reason(last), last));
    }

    private JsonReply exchange(
            URI address, String method, String path, HttpRequest.BodyPublisher body, String type, Duration limit)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(limit)
                .header("Content-Type", type)
                .header("Accept", JSON_TYPE)
                .method(method, body);
        settings.credentials().ifPresent(value -> request.header("Authorization", value));
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new JsonReply(response.statusCode(), parsed(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailableException("the request to OpenSearch was interrupted", e);
        }
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance(); // a proxy answers in its own words
        }
    }

    /// The body of a reply that must say success.
    public JsonNode successful(String path, JsonReply reply) {
        if (reply.isSuccess()) {
            return reply.body();
        }
        String what = switch (reply.status()) {
            case 401 -> "does not accept the user or key";
            case 403 -> "does not permit " + path.split("\\?", 2)[0] + ": " + reply.reason();
            default -> "answers " + path.split("\\?", 2)[0] + " with " + reply.status() + ": " + reply.reason();
        };
        throw new IndexUnavailableException("OpenSearch at " + addresses() + " " + what);
    }

    private String addresses() {
        return String.join(", ", nodes().stream().map(URI::toString).toList());
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case HttpTimeoutException _ -> "does not answer in time";
            case ConnectException _ -> "cannot be reached";
            case SSLException tls -> "cannot be trusted or does not speak TLS: " + tls.getMessage();
            default -> "cannot be reached: " + failure;
        };
    }

    /// Ends requests under way, whose callers fail.
    @Override
    public void close() {
        http.shutdownNow();
    }
}
