package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Four writers make shortlists over the API, the server is killed at a random moment and started again: what was
/// acknowledged is there, and whole. `mvn -Pdurability -pl web -am verify` plays thirty rounds instead of three.
class KillTest {

    private static final int ROUNDS = Integer.getInteger("durability.rounds", 3);
    private static final int WRITERS = 4;
    private static final int LEAST_WRITTEN = 20;
    private static final int LONGEST_MS = 1500;
    private static final String LISTS = "/api/v1/shortlists";
    private static final List<String> ENTRIES = List.of("US-MN", "SE33", "US-MA");
    private static final String NEW_LIST = "{\"title\":\"%s\",\"cluster\":\"medicalmountains\",\"entries\":[\""
            + String.join("\",\"", ENTRIES) + "\"]}";

    /// Identifier and title of every shortlist for which the server answered 200.
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final Queue<String> ofThisRound = new ConcurrentLinkedQueue<>();
    private final Random random = new Random();

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKillWithAllItsEntries() throws Exception {
        Path storage = folder.resolve("storage");
        String key;
        try (LocalServer server = LocalServer.start(folder, storage)) {
            key = server.join();
            writeUntilKilled(server, key);
        }
        for (int round = 2; round <= ROUNDS; round++) {
            try (LocalServer server = LocalServer.start(folder, storage)) {
                assertNothingIsLostOrTorn(server, key);
                writeUntilKilled(server, key);
            }
        }
        try (LocalServer server = LocalServer.start(folder, storage)) {
            assertNothingIsLostOrTorn(server, key);
        }
    }

    private void writeUntilKilled(LocalServer server, String key) throws Exception {
        ofThisRound.clear();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String name = "writer " + i;
                written.add(writers.submit(() -> writeAsLongAsItAnswers(server, key, name)));
            }
            while (ofThisRound.size() < LEAST_WRITTEN && written.stream().noneMatch(Future::isDone)) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(LONGEST_MS));
            server.kill();
            for (Future<?> writer : written) {
                writer.get();
            }
        }
        assertThat(ofThisRound).hasSizeGreaterThanOrEqualTo(LEAST_WRITTEN);
    }

    private void writeAsLongAsItAnswers(LocalServer server, String key, String name) {
        try {
            for (int i = 0; ; i++) {
                String title = name + " list " + i;
                Answer answer = server.post(LISTS, key, NEW_LIST.formatted(title));
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                String id = answer.json().path("id").asString();
                acknowledged.put(id, title);
                ofThisRound.add(id);
            }
        } catch (UncheckedIOException killed) {
            // The end of this round.
        }
    }

    private void assertNothingIsLostOrTorn(LocalServer server, String key) {
        JsonNode lists = server.get(LISTS, key).json();
        Set<String> missing = new HashSet<>(acknowledged.keySet());
        List<String> torn = new ArrayList<>();
        for (JsonNode list : lists) {
            String id = list.path("id").asString();
            missing.remove(id);
            boolean isWhole = list.path("entries").asInt() == ENTRIES.size()
                    && list.path("title")
                            .asString()
                            .equals(acknowledged.getOrDefault(
                                    id, list.path("title").asString()));
            if (!isWhole) {
                torn.add(id);
            }
        }
        assertThat(missing).as("lost of " + acknowledged.size()).isEmpty();
        assertThat(torn).as("torn of " + lists.size()).isEmpty();
        ofThisRound.stream().skip(ofThisRound.size() - WRITERS).forEach(id -> assertWhole(server, key, id));
    }

    private static void assertWhole(LocalServer server, String key, String id) {
        JsonNode list = server.get(LISTS + "/" + id, key).json();
        assertThat(Http.each(list.path("entries"), "key")).containsExactlyElementsOf(ENTRIES);
        assertThat(Http.each(server.get(LISTS + "/" + id + "/history", key).json(), "act"))
                .containsExactly("created");
    }
}
