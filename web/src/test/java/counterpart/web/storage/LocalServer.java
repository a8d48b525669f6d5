package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.Session;
import counterpart.web.process.ClockAgent;
import counterpart.web.process.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A [ServerProcess] on a free port of this machine. All of them share one index, unless a setting names another.
final class LocalServer implements AutoCloseable {

    static final String EMAIL = "ada@example.org";
    static final String PASSWORD = "long enough for a test";

    private static final String INDEX = "--counterpart.index-dir=";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern INVITATION = Pattern.compile("/invitation/[\\w-]+");
    private static final Pattern PERSON = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");
    private static final Pattern KEY = Pattern.compile("cp_[\\w-]{43}");

    private final ServerProcess process;
    private final int port;
    private final Http http;

    private LocalServer(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
        http = new Http(port);
    }

    /// A server on the embedded database that is ready.
    static LocalServer start(Path folder, Path storage) throws IOException {
        return start(folder, List.of(), List.of("--counterpart.storage-dir=" + storage));
    }

    /// A node that is ready and shares a PostgreSQL database with others.
    static LocalServer startNode(Path folder, String database) throws IOException {
        return startNode(folder, database, List.of(), List.of());
    }

    /// A node whose clock is ahead of the true time.
    static LocalServer startNode(Path folder, String database, Duration ahead) throws IOException {
        return startNode(folder, database, List.of(ClockAgent.option(folder, ahead)), List.of());
    }

    /// A node with options of the JVM and settings of its own.
    static LocalServer startNode(Path folder, String database, List<String> options, List<String> settings)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
        arguments.addAll(settings);
        return start(folder, options, arguments);
    }

    private static LocalServer start(Path folder, List<String> options, List<String> settings) throws IOException {
        int port = freePort();
        List<String> arguments = new ArrayList<>();
        if (settings.stream().noneMatch(setting -> setting.startsWith(INDEX))) {
            arguments.add(INDEX + "target/index-of-processes");
        }
        arguments.addAll(settings);
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--server.port=" + port);
        List<String> jvm = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        jvm.addAll(options);
        ServerProcess process = ServerProcess.start(
                Files.createTempFile(folder, "server", ".log"), jvm, arguments.toArray(String[]::new));
        LocalServer server = new LocalServer(process, port);
        server.await(() -> server.get("/api/v1/clusters?size=1", "").status() == 200);
        return server;
    }

    /// Becomes the first administrator and makes an API key that acts for that account.
    ///
    /// @return the key
    String join() {
        await(() -> INVITATION.matcher(output()).find());
        Matcher link = INVITATION.matcher(output());
        assertThat(link.find()).isTrue();
        Session administrator = new Session(port);
        administrator.get(link.group());
        administrator.post(link.group(), Map.of("name", "Ada", "email", EMAIL, "password", PASSWORD));
        administrator.signIn(EMAIL, PASSWORD);
        Matcher person = PERSON.matcher(administrator.get("/admin/keys").body());
        assertThat(person.find()).isTrue();
        administrator.post(
                "/admin/keys",
                Map.of("name", "Writer", "scope", "shortlist", "perMinute", "100000", "actsFor", person.group(1)));
        Matcher key = KEY.matcher(administrator.get("/admin/keys").body());
        assertThat(key.find()).isTrue();
        return key.group();
    }

    /// Tries to sign in.
    Answer signIn() {
        Session session = new Session(port);
        session.get("/sign-in");
        return session.post("/sign-in", Map.of("email", EMAIL, "password", PASSWORD));
    }

    Session session() {
        return new Session(port).signIn(EMAIL, PASSWORD);
    }

    /// @param key empty: none
    Answer get(String path, String key) {
        var request = http.request(path).GET();
        return http.send(key.isEmpty() ? request : request.header("Authorization", "Bearer " + key));
    }

    Answer post(String path, String key, String json) {
        return http.send(http.request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /// Waits until a log of this server contains a text.
    void awaitOutput(String text) {
        await(() -> output().contains(text));
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    String output() {
        return process.output();
    }

    /// SIGKILL: nothing is written any more.
    void kill() throws InterruptedException {
        process.kill();
    }

    /// Returns when the process is gone.
    @Override
    public void close() {
        process.close();
        ProcessHandle.of(process.pid()).ifPresent(ended -> ended.onExit().join());
    }

    private void await(Question question) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isTrue(question)) {
            assertThat(Instant.now()).as(process.output()).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /// No while the server does not even take connections.
    private static boolean isTrue(Question question) {
        try {
            return question.isTrue();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private interface Question {

        boolean isTrue();
    }
}
