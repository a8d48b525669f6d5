package counterpart.web.process;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server with the heap of docs/OPERATIONS.md under requests that are made to exhaust its memory. It ends at the
/// first OutOfMemoryError, so that every later request of the test fails.
class MemoryTest {

    private static final Duration START = Duration.ofMinutes(10);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final long MB = 1_000_000;
    private static final Path CORPUS = Path.of("src/test/resources/counterpart/web/request/HostileInputFuzzTestInputs");
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    static Path directory;

    private static ServerProcess server;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(
                directory.resolve("log"),
                List.of("-XX:+UseSerialGC", "-Xmx384m", "-XX:+ExitOnOutOfMemoryError"),
                "--server.port=0",
                "--counterpart.index-dir=target/index",
                "--counterpart.storage-dir=" + directory.resolve("storage"));
        server.awaitOutput("Tomcat started on port", START);
        Matcher started = PORT.matcher(server.output());
        assertThat(started.find()).isTrue();
        port = Integer.parseInt(started.group(1));
        long end = System.nanoTime() + START.toNanos();
        while (http().get("/api/v1/clusters/biorn/matches").status() != 200) {
            assertThat(System.nanoTime()).as("start").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void signInKeepsNothingOfLongForms() throws Exception {
        Session visitor = new Session(port);
        visitor.get("/sign-in");
        long before = liveBytes();
        for (int i = 0; i < 60; i++) {
            String form = "email=" + i + "x".repeat(1_900_000) + "&password=p";
            assertThat(visitor.send("POST", "/sign-in", FORM, form).header("Location"))
                    .isEqualTo("/sign-in?failed=long");
        }
        for (int i = 0; i < 200; i++) {
            Map<String, String> form = Map.of("email", i + "x".repeat(14_000), "password", "p");
            assertThat(visitor.post("/sign-in", form).header("Location")).startsWith("/sign-in?failed=long");
        }
        assertThat(liveBytes() - before).isLessThan(8 * MB);
        assertAnswers();
    }

    @Test
    void signInKeepsLittleOfManyEmailAddresses() throws Exception {
        Session visitor = new Session(port);
        visitor.get("/sign-in");
        long before = liveBytes();
        int throttled = 0;
        for (int i = 0; i < 1_000; i++) {
            Map<String, String> form = Map.of("email", i + "@example.org", "password", "p");
            String answer = visitor.post("/sign-in", form).header("Location");
            assertThat(answer).startsWith("/sign-in?failed=w");
            throttled += answer.startsWith("/sign-in?failed=wait") ? 1 : 0;
        }
        assertThat(throttled).isGreaterThan(900);
        assertThat(liveBytes() - before).isLessThan(8 * MB);
        assertAnswers();
    }

    @Test
    void formsWithoutALengthAreCutOff() throws Exception {
        byte[] form = ("email=" + "x".repeat(1_900_000)).getBytes(StandardCharsets.UTF_8);
        for (String path : List.of("/sign-in", "/invitation/none", "/search")) {
            assertThat(send(path, FORM, BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(form))))
                    .as(path)
                    .isBetween(300, 499);
        }
        byte[] block = new byte[1 << 20];
        HttpRequest.BodyPublisher huge = BodyPublishers.ofByteArrays(
                () -> Stream.generate(() -> block).limit(400).iterator());
        try {
            http().send(http().request("/").header("Content-Type", FORM).method("PUT", huge));
        } catch (UncheckedIOException e) {
            // The server closes the connection before the body has been sent.
        }
        assertAnswers();
    }

    @Test
    void hostileFilesAreRefusedWhileOthersAreAnswered() throws Exception {
        for (Map.Entry<String, byte[]> file : HostileWorkbooks.all().entrySet()) {
            for (String path : List.of("/api/v1/profiles", "/members")) {
                CompletableFuture<Void> other = CompletableFuture.runAsync(MemoryTest::assertAnswers);
                Http.Answer answer = upload(path, file.getValue());
                assertThat(answer.status()).as("%s to %s", file.getKey(), path).isBetween(400, 499);
                assertThat(answer.body()).hasSizeLessThan(30_000);
                other.get(1, TimeUnit.MINUTES);
            }
        }
    }

    @Test
    void everyFileOfTheFuzzCorpusIsAnswered() throws Exception {
        try (Stream<Path> files =
                Stream.concat(Files.list(CORPUS.resolve("xlsx")), Files.list(CORPUS.resolve("csv")))) {
            for (Path file : files.toList()) {
                for (byte[] content : contents(Files.readAllBytes(file))) {
                    assertThat(upload("/api/v1/profiles", content).status())
                            .as(file.toString())
                            .isBetween(200, 499);
                }
            }
        }
        assertAnswers();
    }

    /// A file of the corpus as it is, and as the sheet of a workbook that is otherwise sound.
    private static List<byte[]> contents(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return text.startsWith("<") ? List.of(file, HostileWorkbooks.sheet(text)) : List.of(file);
    }

    private static void assertAnswers() {
        long start = System.nanoTime();
        assertThat(http().get("/clusters/biorn").status()).isEqualTo(200);
        assertThat(http().get("/api/v1/clusters?size=1").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("another visitor waits")
                .isLessThan(Duration.ofSeconds(20));
    }

    private static Http http() {
        return new Http(port);
    }

    private static int send(String path, String type, HttpRequest.BodyPublisher body) {
        return http().send(http().request(path).header("Content-Type", type).POST(body))
                .status();
    }

    private static Http.Answer upload(String path, byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return http().send(http().request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /// The memory of all reachable objects, after a full collection.
    private static long liveBytes() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process histogram =
                new ProcessBuilder(jcmd.toString(), String.valueOf(server.pid()), "GC.class_histogram").start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(text);
        assertThat(total.find()).as(text).isTrue();
        return Long.parseLong(total.group(1));
    }
}
