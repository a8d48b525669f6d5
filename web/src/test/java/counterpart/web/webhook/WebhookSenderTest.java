package counterpart.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The exchange itself, with servers that misbehave.
class WebhookSenderTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSWORD = "password".toCharArray();

    private final WebhookSender sender =
            new WebhookSender(() -> (SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(1));

    @Test
    void thePreliminaryResponseIsNotTheResponse() throws IOException {
        assertThat(status("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 201 Created\r\n\r\n"))
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-OpenSSH\r\n", "HTTP/1.1 2000\r\n", "HTTP/1.1 ", "200 OK\r\n"})
    void whatIsNoResponseIsAFailure(String answer) {
        assertThatThrownBy(() -> status(answer)).isInstanceOf(IOException.class);
    }

    @Test
    void noMoreThanTheHeadIsRead() throws IOException {
        AtomicLong written = new AtomicLong();
        try (ServerSocket server = server(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 1000; i++) {
                out.write(new byte[1 << 20]);
                written.addAndGet(1 << 20);
            }
        })) {
            assertThat(sender.post(target("http", server), Map.of(), BODY)).isEqualTo(200);
        }
        assertThat(written.get()).isLessThan(100L << 20);
    }

    @Test
    void anEndlessHeadIsAFailure() throws IOException {
        try (ServerSocket server = server(out -> {
            while (true) {
                out.write(new byte[1 << 10]);
            }
        })) {
            assertThatThrownBy(() -> sender.post(target("http", server), Map.of(), BODY))
                    .hasMessage("no HTTP response");
        }
    }

    /// Each byte arrives in time, all of them do not.
    @Test
    void aSlowResponseEndsAtTheTimeout() throws IOException {
        try (ServerSocket server = server(out -> {
            for (byte next : "HTTP/1.1 200 OK".getBytes(StandardCharsets.ISO_8859_1)) {
                out.write(next);
                out.flush();
                pause();
            }
        })) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> sender.post(target("http", server), Map.of(), BODY))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void theCertificateMustBeOfTheName(@TempDir Path dir) throws Exception {
        SSLContext tls = certified(dir.resolve("store.p12"));
        WebhookSender trusting = new WebhookSender(tls::getSocketFactory, Duration.ofSeconds(5));
        try (ServerSocket server =
                tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            answer(server, WebhookSenderTest::ok);
            assertThat(trusting.post(target("https", server, "portal.test"), Map.of(), BODY))
                    .isEqualTo(200);
            assertThatThrownBy(() -> trusting.post(target("https", server, "other.test"), Map.of(), BODY))
                    .hasMessageContaining("other.test");
            assertThatThrownBy(() -> sender.post(target("https", server, "portal.test"), Map.of(), BODY))
                    .hasMessageContaining("PKIX");
        }
    }

    /// A certificate of the name `portal.test` that is trusted by its context.
    private static SSLContext certified(Path store) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "portal",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=portal.test",
                        "-ext",
                        "san=dns:portal.test",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-validity",
                        "2")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("portal", keys.getCertificate("portal"));
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return tls;
    }

    private int status(String answer) throws IOException {
        try (ServerSocket server = server(out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)))) {
            return sender.post(target("http", server), Map.of("X-Test", "1"), BODY);
        }
    }

    private static void ok(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static WebhookTarget target(String scheme, ServerSocket server) {
        return target(scheme, server, "portal.test");
    }

    private static WebhookTarget target(String scheme, ServerSocket server, String name) {
        return new WebhookTarget(
                URI.create(scheme + "://" + name + ":" + server.getLocalPort() + "/hook"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()));
    }

    private static ServerSocket server(Answer answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        answer(server, answer);
        return server;
    }

    private static void answer(ServerSocket server, Answer answer) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[10_000]);
                    answer.write(socket.getOutputStream());
                } catch (IOException e) {
                    // The other side is gone, as it should be.
                }
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @FunctionalInterface
    private interface Answer {

        void write(OutputStream out) throws IOException;
    }
}
