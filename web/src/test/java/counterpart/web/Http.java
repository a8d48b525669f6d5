package counterpart.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the application under test. It takes compressed answers, as browsers do.
public final class Http {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String root;
    private final HttpClient client;

    public Http(int port) {
        this(port, CLIENT);
    }

    private Http(int port, HttpClient client) {
        root = "http://localhost:" + port;
        this.client = client;
    }

    /// A client that shares no connection with others.
    public static Http withConnectionsOfItsOwn(int port) {
        return new Http(port, HttpClient.newHttpClient());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer get(String path, String accept) {
        return send(request(path).GET().header("Accept", accept));
    }

    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Accept-Encoding", "gzip");
    }

    public Answer send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = download(request);
        try {
            return new Answer(response.statusCode(), response.headers(), text(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A response as it came, for files.
    public HttpResponse<byte[]> download(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        boolean zipped =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (InputStream body = new ByteArrayInputStream(response.body());
                InputStream plain = zipped ? new GZIPInputStream(body) : body) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// What came back.
    public record Answer(int status, HttpHeaders headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /// All values of a header.
        public List<String> values(String name) {
            return headers.allValues(name);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /// The values of one property in a list of objects.
    public static List<String> each(JsonNode list, String property) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(property).asString())
                .toList();
    }
}
