package counterpart.engine.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with the server or its settings is said in one line.
class OpenSearchStartTest {

    @TempDir
    Path directory;

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> open(OpenSearchSettings.of("http://127.0.0.1:" + port)))
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessage("OpenSearch at http://127.0.0.1:" + port + " cannot be reached");
    }

    @Test
    void triesTheNextNodeWhenOneDoesNotAnswer() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        OpenSearchSettings both = OpenSearchSettings.of("http://127.0.0.1:" + port + ", "
                        + OpenSearchProcess.shared().url() + "/")
                .withPrefix("failover");
        open(both);
        assertThat(both.nodes()).hasSize(2);
    }

    @Test
    void saysThatTheUserIsNotAccepted() throws IOException {
        try (Answering server = new Answering(401, "{}")) {
            assertThatThrownBy(() -> open(server.settings()))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageEndingWith("does not accept the user or key");
        }
    }

    @Test
    void saysThatSomethingElseAnswers() throws IOException {
        try (Answering server = new Answering(200, "<html>")) {
            assertThatThrownBy(() -> open(server.settings())).hasMessageEndingWith("is not OpenSearch");
        }
    }

    @Test
    void saysWhichVersionIsTooOld() throws IOException {
        String about = "{\"version\": {\"distribution\": \"opensearch\", \"number\": \"2.19.1\"}}";
        try (Answering server = new Answering(200, about)) {
            assertThatThrownBy(() -> open(server.settings()))
                    .hasMessageEndingWith("has version 2.19.1; version 3 or newer is needed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:9200",
                "ftp://host",
                "http://",
                "https://user:secret@host:9200",
                "http://host:9200?x=1",
                "http://a b"
            })
    void quotesAnAddressThatIsNone(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenSearchSettings.of(url))
                .withMessageContaining("is not the address of a server")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "with-dash", "1st", "*"})
    void quotesAPrefixThatNoIndexMayHave(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenSearchSettings.of("http://host").withPrefix(prefix))
                .withMessageContaining("'" + prefix + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void quotesANumberOfSearchesThatIsNotAllowed(int searches) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenSearchSettings.of("http://host").withSearches(searches))
                .withMessage("searches " + searches + " are not 1 to 10000");
    }

    @Test
    void namesACaFileThatHasNoCertificates() throws IOException {
        Path file = Files.writeString(directory.resolve("ca.pem"), "nothing");
        OpenSearchSettings plain = OpenSearchSettings.of("https://127.0.0.1:1");
        assertThatThrownBy(() -> open(new OpenSearchSettings(
                        plain.nodes(), Optional.empty(), Optional.of(file), "x", 1, 0, plain.grace(), 1)))
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessageContaining(file.toString());
    }

    private static void open(OpenSearchSettings settings) {
        new OpenSearchIndexes(settings, Optional.empty(), false)
                .open("v", Stream::of)
                .close();
    }

    /// A server that answers every request the same.
    private record Answering(HttpServer http) implements AutoCloseable {

        Answering(int status, String body) throws IOException {
            this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            http.createContext("/", exchange -> {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            http.start();
        }

        OpenSearchSettings settings() {
            return OpenSearchSettings.of("http://127.0.0.1:" + http.getAddress().getPort());
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
