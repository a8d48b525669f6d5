package counterpart.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import counterpart.client.http.ApiClient;
import counterpart.client.http.ApiException;
import counterpart.client.model.MatchBatchBatchLine;
import counterpart.client.model.MatchBatchBatchRequest;
import counterpart.client.model.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The way to the API of a server: make an [ApiClient] with [#at], then a class of `counterpart.client.api` of it, such
/// as `new ClustersApi(client)`.
public final class Counterpart {

    private static final int FIRST_ERROR = 400;

    private Counterpart() {}

    /// A client without a key.
    ///
    /// @param server scheme, host and port, such as `https://counterpart.example`
    public static ApiClient at(URI server) {
        return at(server, null);
    }

    /// A client with an API key, which it sends with each request.
    ///
    /// @param key null for none
    public static ApiClient at(URI server, @Nullable String key) {
        // Fails when an answer holds more than one document, of which the rest would be lost.
        ObjectMapper mapper =
                ApiClient.createDefaultObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        ApiClient client = new ApiClient(HttpClient.newBuilder(), mapper, server.toString());
        return key == null
                ? client
                : client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
    }

    /// The matches of many profiles, each as soon as the server has computed it. Close the stream when you do not read
    /// it to the end. The generated `batchMatches` reads one document only.
    ///
    /// @param language `de` or `en`
    /// @throws ApiException when the server refuses the request; see [#problem]
    /// @throws UncheckedIOException from the stream, when the connection breaks
    public static Stream<MatchBatchBatchLine> batch(ApiClient client, MatchBatchBatchRequest batch, String language)
            throws ApiException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                            client.getBaseUri() + "/api/v1/matches/batch?lang=" + ApiClient.urlEncode(language)))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(client.getObjectMapper().writeValueAsBytes(batch)));
            Optional.ofNullable(client.getRequestInterceptor()).ifPresent(interceptor -> interceptor.accept(request));
            HttpResponse<InputStream> response =
                    client.getHttpClient().send(request.build(), BodyHandlers.ofInputStream());
            return lines(client.getObjectMapper(), response);
        } catch (IOException e) {
            throw new ApiException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(e);
        }
    }

    private static Stream<MatchBatchBatchLine> lines(ObjectMapper mapper, HttpResponse<InputStream> response)
            throws IOException, ApiException {
        if (response.statusCode() >= FIRST_ERROR) {
            try (InputStream body = response.body()) {
                String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                throw new ApiException("batchMatches failed: " + text, response.statusCode(), response.headers(), text);
            }
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        return lines.lines().map(line -> line(mapper, line)).onClose(() -> close(lines));
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MatchBatchBatchLine line(ObjectMapper mapper, String line) {
        try {
            return mapper.readValue(line, MatchBatchBatchLine.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("no line of a batch: " + line, e);
        }
    }

    /// What the server said was wrong, and what is allowed.
    ///
    /// @return empty when the failure is no answer of the API, such as a lost connection
    public static Optional<Problem> problem(ApiException failure) {
        String body = failure.getResponseBody();
        if (body == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ApiClient.createDefaultObjectMapper().readValue(body, Problem.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
