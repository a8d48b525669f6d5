package counterpart.web.storage;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Clients that write shortlists and read matches without a pause. A request whose connection breaks is sent once more;
/// one that is answered with 503 is sent once more after the time in `Retry-After`.
final class ClusterLoad implements AutoCloseable {

    private static final int WRITERS = 3;
    private static final int READERS = 3;
    private static final int UNAVAILABLE = 503;
    private static final int OK = 200;
    private static final String LISTS = "/api/v1/shortlists";
    private static final String MATCHES = "/api/v1/clusters/medicalmountains/matches?limit=5";

    private final int port;
    private final String key;
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    /// By data version.
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicBoolean mayBeUnavailable = new AtomicBoolean();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicLong longestMillis = new AtomicLong();

    private ClusterLoad(int port, String key) {
        this.port = port;
        this.key = key;
    }

    static ClusterLoad begin(int port, String key) {
        ClusterLoad load = new ClusterLoad(port, key);
        for (int i = 0; i < WRITERS; i++) {
            String name = "writer " + i;
            load.clients.submit(() -> load.repeat(name, load::write));
        }
        for (int i = 0; i < READERS; i++) {
            load.clients.submit(() -> load.repeat("reader", load::read));
        }
        return load;
    }

    private void repeat(String name, Function<String, Answer> request) {
        for (int i = 0; !over.get(); i++) {
            long start = System.nanoTime();
            try {
                Answer answer = request.apply(name + " " + i);
                if (answer.status() == UNAVAILABLE && mayBeUnavailable.get()) {
                    unavailable.incrementAndGet();
                } else if (answer.status() != OK) {
                    failures.add(name + ": " + answer.status() + " " + answer.body());
                }
            } catch (RuntimeException e) {
                failures.add(name + ": " + e);
            }
            long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            longestMillis.accumulateAndGet(took, Math::max);
        }
    }

    private Answer write(String title) {
        String list = "{\"title\":\"%s\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\"]}".formatted(title);
        Answer answer = oneRetry(http -> http.request(LISTS)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(list)));
        if (answer.status() == OK) {
            acknowledged.add(answer.json().path("id").asString());
        }
        return answer;
    }

    /// What nodes answer at one data version is the same, whoever answers and when.
    private Answer read(String name) {
        Answer answer = oneRetry(http -> http.request(MATCHES).GET());
        read.incrementAndGet();
        if (answer.status() == OK) {
            String version = answer.json().path("dataVersion").asString();
            String other = answers.putIfAbsent(version, answer.body());
            if (other != null && !other.equals(answer.body())) {
                failures.add(name + ": mixed at " + version);
            }
        }
        return answer;
    }

    private Answer oneRetry(Function<Http, HttpRequest.Builder> request) {
        Http first = new Http(port);
        try {
            Answer answer = first.send(request.apply(first));
            if (answer.status() != UNAVAILABLE) {
                return answer;
            }
            Thread.sleep(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))));
        } catch (UncheckedIOException broken) {
            // Sent again at once.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        repeated.incrementAndGet();
        Http second = Http.withConnectionsOfItsOwn(port);
        return second.send(request.apply(second));
    }

    /// Whether answers with 503 after the repetition are counted apart and are no failures.
    void mayBeUnavailable(boolean allowed) {
        mayBeUnavailable.set(allowed);
    }

    /// The number of data versions of which an answer was read.
    int versions() {
        return answers.size();
    }

    /// Waits until so many more lists are acknowledged, and as many answers are read.
    void await(int more) throws InterruptedException {
        int lists = acknowledged.size() + more;
        int answers = read.get() + more;
        while ((acknowledged.size() < lists || read.get() < answers) && failures.isEmpty()) {
            Thread.sleep(10);
        }
    }

    /// The requests that failed although they were repeated once.
    List<String> failures() {
        return List.copyOf(failures);
    }

    /// The acknowledged lists that a node does not know.
    Set<String> lost(LocalServer node) {
        Set<String> lost = new HashSet<>(acknowledged);
        for (JsonNode list : node.get(LISTS, key).json()) {
            lost.remove(list.path("id").asString());
        }
        return lost;
    }

    /// Figures in one line.
    String figures(String what, LocalServer... nodes) {
        long lost = Stream.of(nodes).mapToInt(node -> lost(node).size()).max().orElse(0);
        return "cluster: %s: written %d, read %d, repeated %d, unavailable %d, failed %d, lost %d, longest %.1f s"
                .formatted(
                        what,
                        acknowledged.size(),
                        read.get(),
                        repeated.get(),
                        unavailable.get(),
                        failures.size(),
                        lost,
                        longestMillis.get() / 1000.0);
    }

    /// Returns when all clients have their last answer.
    @Override
    public void close() {
        over.set(true);
        clients.close();
    }
}
