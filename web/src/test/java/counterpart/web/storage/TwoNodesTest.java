package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.Session;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two nodes share a PostgreSQL database behind a proxy that sends each connection to the next one. One is killed under
/// load: no request fails after one retry, nothing acknowledged is lost, and a session goes on at the other node. Data
/// that are loaded again at one node are loaded again at the other, which shows member lists of the first too. The
/// clock of the second node is an hour fast: no session ends of it, and no limit is forgotten.
class TwoNodesTest {

    private static final int WRITERS = 2;
    private static final int READERS = 2;
    private static final int WRITTEN_BEFORE_THE_KILL = 20;
    private static final int WRITTEN_AFTER_THE_KILL = 40;
    private static final Duration FAST = Duration.ofHours(1);
    private static final int FAILURES_AT_ONCE = 5;
    private static final String LISTS = "/api/v1/shortlists";

    private static final String LOADED = "is in service";
    private static final Duration FOLLOWED = Duration.ofSeconds(20);

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @TempDir
    private Path folder;

    @Test
    void aKilledNodeLosesNothing() throws Exception {
        String database = TestPostgres.newDatabase();
        try (LocalServer first = LocalServer.startNode(folder, database)) {
            String key = first.join();
            try (LocalServer second = LocalServer.startNode(folder, database, FAST);
                    RoundRobinProxy proxy = RoundRobinProxy.start(List.of(first.port(), second.port()))) {
                killOneOf(first, second, proxy.port(), key);
            }
        }
    }

    private void killOneOf(LocalServer first, LocalServer second, int port, String key) throws Exception {
        Session person = new Session(port).signIn(LocalServer.EMAIL, LocalServer.PASSWORD);
        for (int i = 0; i < 4; i++) {
            assertThat(person.get("/shortlists").status()).isEqualTo(200);
        }
        assertTheTimeIsOfTheDatabase(first, second, key);
        assertFailuresCount(first, second);
        exchangeData(first, second);
        String members = memberList(first);
        awaitRecognised(second, members);
        killUnderLoad(first, port, key);
        assertThat(second.get(members, "").body()).contains("Karlsruhe");
        assertThat(answered).hasPositiveValue();
        assertThat(missing(second, key)).as("lost of " + acknowledged.size()).isEmpty();
        assertThat(person.get("/shortlists").status()).isEqualTo(200);
    }

    private static void assertTheTimeIsOfTheDatabase(LocalServer node, LocalServer fast, String key) {
        ZonedDateTime said = ZonedDateTime.parse(
                fast.get("/api/v1/clusters?size=1", "").header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(Duration.between(Instant.now(), said)).isCloseTo(FAST, Duration.ofMinutes(2));
        String list = fast.post(LISTS, key, "{\"title\":\"Fast\",\"cluster\":\"medicalmountains\",\"entries\":[]}")
                .json()
                .path("id")
                .asString();
        for (JsonNode item : node.get(LISTS, key).json()) {
            assertThat(item.path("id").asString()).isEqualTo(list);
            assertThat(Instant.parse(item.path("changedAt").asString()))
                    .isCloseTo(Instant.now(), within(2, ChronoUnit.MINUTES));
        }
    }

    /// Failed sign-ins at one node delay the next at the other, whose clock says that they were an hour ago.
    private static void assertFailuresCount(LocalServer node, LocalServer fast) {
        for (int i = 0; i < FAILURES_AT_ONCE; i++) {
            assertThat(signIn(node)).contains("failed=wrong");
        }
        assertThat(signIn(fast)).contains("failed=wait");
    }

    private static String signIn(LocalServer node) {
        Session session = new Session(node.port());
        session.get("/sign-in");
        return session.post("/sign-in", Map.of("email", "eve@example.org", "password", "wrong"))
                .header("Location");
    }

    /// An administrator loads the data again at one node; the other one follows.
    private static void exchangeData(LocalServer node, LocalServer other) throws InterruptedException {
        Session administrator = node.session();
        administrator.get("/admin/data");
        assertThat(administrator.post("/admin/data", Map.of()).status()).isEqualTo(302);
        Instant end = Instant.now().plus(FOLLOWED);
        while (!other.output().contains(LOADED)) {
            assertThat(Instant.now()).as(other.output()).isBefore(end);
            Thread.sleep(50);
        }
    }

    /// Uploads a member list.
    ///
    /// @return its path
    private static String memberList(LocalServer node) {
        Http http = new Http(node.port());
        Answer answer = http.send(http.request("/members")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"names\"\r\n\r\n"
                        + "KIT; Karlsruhe\r\n--b--\r\n")));
        assertThat(answer.status()).isEqualTo(303);
        return URI.create(answer.header("Location")).getPath();
    }

    private static void awaitRecognised(LocalServer node, String members) throws InterruptedException {
        Instant end = Instant.now().plus(FOLLOWED);
        while (!node.get(members, "").body().contains("Karlsruhe")) {
            assertThat(Instant.now()).as(node.output()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private void killUnderLoad(LocalServer node, int port, String key) throws Exception {
        try (LoadClients clients = new LoadClients(port, Duration.ZERO);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String name = "writer " + i;
                running.add(threads.submit(() -> write(clients, key, name)));
            }
            for (int i = 0; i < READERS; i++) {
                running.add(threads.submit(() -> read(clients)));
            }
            awaitWritten(WRITTEN_BEFORE_THE_KILL, running);
            node.kill();
            awaitWritten(acknowledged.size() + WRITTEN_AFTER_THE_KILL, running);
            over.set(true);
            for (Future<?> client : running) {
                client.get();
            }
            assertThat(clients.unavailable()).as("answered with 503").isZero();
        }
    }

    /// Waits until so many lists are acknowledged, or a client failed.
    private void awaitWritten(int lists, List<Future<?>> running) throws InterruptedException {
        while (acknowledged.size() < lists && running.stream().noneMatch(Future::isDone)) {
            Thread.sleep(10);
        }
    }

    private void write(LoadClients clients, String key, String name) {
        for (int i = 0; !over.get(); i++) {
            String list =
                    "{\"title\":\"%s %d\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\"]}".formatted(name, i);
            Answer answer = clients.send(http -> http.request(LISTS)
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(list)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            acknowledged.add(answer.json().path("id").asString());
        }
    }

    private void read(LoadClients clients) {
        while (!over.get()) {
            Answer answer = clients.matches();
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            answered.incrementAndGet();
        }
    }

    private Set<String> missing(LocalServer node, String key) {
        Set<String> missing = new HashSet<>(acknowledged);
        for (JsonNode list : node.get(LISTS, key).json()) {
            missing.remove(list.path("id").asString());
        }
        return missing;
    }
}
