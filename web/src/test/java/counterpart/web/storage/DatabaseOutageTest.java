package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL stops, is cut off and goes silent: requests that need it are answered with 503 soon, visitors read on,
/// and the node goes on by itself when the database is back.
class DatabaseOutageTest {

    private static final String LISTS = "/api/v1/shortlists";
    private static final String NEW_LIST =
            "{\"title\":\"List\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\"]}";

    /// 2.5 s for a connection, and time for a busy machine.
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(5);

    /// A statement under way when the network goes silent waits for ten seconds.
    private static final Duration FIRST_ANSWER_IN_SILENCE = Duration.ofSeconds(15);

    private static final Duration NEXT_ANSWERS = Duration.ofSeconds(5);

    private static final List<String> FOR_VISITORS = List.of("/", "/clusters/medicalmountains", "/regions/SE33");

    private static final Duration RETURN = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void aNodeAnswersWithoutItsDatabaseAndGoesOnWhenItIsBack() throws Exception {
        try (PostgresServer database = new PostgresServer(folder.resolve("postgres"));
                TcpForwarder network = TcpForwarder.to(database.port());
                LocalServer server =
                        LocalServer.startNode(folder, "jdbc:postgresql://127.0.0.1:" + network.port() + "/postgres")) {
            String key = server.join();
            Session person = server.session();
            String list = made(server, key);
            FOR_VISITORS.forEach(path -> new Session(server.port()).get(path)); // computed once
            int before = outages(server);

            database.stop();
            awaitOutage(server, key, before, FIRST_ANSWER);
            assertAnswersAreSaid(server, person, key);
            database.startAgain();
            assertAllIsBack(server, person, key, list);

            before = outages(server);
            network.cut();
            awaitOutage(server, key, before, FIRST_ANSWER);
            assertAnswersAreSaid(server, person, key);
            network.mend();
            assertAllIsBack(server, person, key, list);

            before = outages(server);
            network.silence(true);
            awaitOutage(server, key, before, FIRST_ANSWER_IN_SILENCE);
            assertAnswersAreSaid(server, person, key);
            network.silence(false);
            assertAllIsBack(server, person, key, list);
        }
    }

    /// Requests wait for a connection, at most so long, until the node knows.
    private static void awaitOutage(LocalServer server, String key, int before, Duration limit) {
        while (outages(server) == before) {
            assertProblem(in(limit, () -> server.get(LISTS, key)), "Datenbank");
        }
    }

    private static void assertAnswersAreSaid(LocalServer server, Session person, String key) {
        Answer page = in(NEXT_ANSWERS, () -> person.get("/shortlists"));
        assertThat(page.status()).as(server::output).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("5");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.body()).contains("Konten und Shortlists sind gerade nicht verfügbar");
        Answer english = in(NEXT_ANSWERS, () -> person.get("/shortlists?lang=en"));
        assertThat(english.status()).isEqualTo(503);
        assertThat(english.body()).contains("Accounts and shortlists are not available just now");

        assertProblem(in(NEXT_ANSWERS, () -> server.get(LISTS, key)), "Datenbank");
        assertProblem(in(NEXT_ANSWERS, () -> inEnglish(server, key)), "database");
        assertProblem(in(NEXT_ANSWERS, () -> server.post(LISTS, key, NEW_LIST)), "Datenbank");
        assertThat(in(NEXT_ANSWERS, () -> person.post("/shortlists", Map.of("title", "List")))
                        .status())
                .isEqualTo(503);

        for (String path : FOR_VISITORS) {
            assertThat(in(NEXT_ANSWERS, () -> new Session(server.port()).get(path))
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(in(NEXT_ANSWERS, () -> server.get("/api/v1/clusters", "")).status())
                .isEqualTo(200);
    }

    private static int outages(LocalServer server) {
        return server.output().split("The database cannot be reached; requests", -1).length;
    }

    private static Answer inEnglish(LocalServer server, String key) {
        Http http = new Http(server.port());
        return http.send(http.request(LISTS)
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", "en")
                .GET());
    }

    private static void assertProblem(Answer answer, String text) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:counterpart:problem:database-unavailable");
        assertThat(answer.json().path("detail").asString()).contains(text);
    }

    private static void assertAllIsBack(LocalServer server, Session person, String key, String list)
            throws InterruptedException {
        Instant end = Instant.now().plus(RETURN);
        while (server.get(LISTS, key).status() != 200) {
            assertThat(Instant.now()).as(server::output).isBefore(end);
            Thread.sleep(50);
        }
        assertThat(person.get("/shortlists/" + list).status()).isEqualTo(200);
        made(server, key);
    }

    private static String made(LocalServer server, String key) {
        Answer answer = server.post(LISTS, key, NEW_LIST);
        assertThat(answer.status()).as(answer.body() + server.output()).isEqualTo(200);
        return answer.json().path("id").asString();
    }

    private static Answer in(Duration limit, Supplier<Answer> request) {
        Instant start = Instant.now();
        Answer answer = request.get();
        assertThat(Duration.between(start, Instant.now())).isLessThan(limit);
        return answer;
    }
}
