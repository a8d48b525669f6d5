package counterpart.web.storage;

import counterpart.web.Http.Answer;
import counterpart.web.storage.LoadClients.Requests;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Clients that write shortlists and read matches without a pause.
final class ClusterLoad implements AutoCloseable {

    private static final int WRITERS = 3;
    private static final int READERS = 3;
    private static final String LISTS = "/api/v1/shortlists";

    private final LoadClients clients;
    private final String key;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicBoolean mayBeUnavailable = new AtomicBoolean();
    private final Requests written = new Requests();
    private final Requests read = new Requests();

    private ClusterLoad(int port, String key) {
        clients = new LoadClients(port, Duration.ZERO);
        this.key = key;
    }

    static ClusterLoad begin(int port, String key) {
        ClusterLoad load = new ClusterLoad(port, key);
        for (int i = 0; i < WRITERS; i++) {
            String title = "writer " + i + " ";
            AtomicInteger number = new AtomicInteger();
            load.clients.add(load.written, () -> load.write(title + number.getAndIncrement()));
        }
        for (int i = 0; i < READERS; i++) {
            load.clients.add(load.read, load::read);
        }
        return load;
    }

    private String write(String title) {
        String list = "{\"title\":\"%s\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\"]}".formatted(title);
        Answer answer = clients.send(http -> http.request(LISTS)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(list)));
        if (answer.status() == LoadClients.OK) {
            acknowledged.add(answer.json().path("id").asString());
        }
        return wrong("write", answer);
    }

    private String read() {
        Answer answer = clients.matches();
        return answer.status() == LoadClients.OK ? clients.mixed(answer) : wrong("read", answer);
    }

    private String wrong(String what, Answer answer) {
        if (answer.status() == LoadClients.UNAVAILABLE && mayBeUnavailable.get()) {
            unavailable.incrementAndGet();
            return "";
        }
        return answer.status() == LoadClients.OK ? "" : what + ": " + answer.status() + " " + answer.body();
    }

    /// Whether answers with 503 after the repetition are counted apart and are no failures.
    void mayBeUnavailable(boolean allowed) {
        mayBeUnavailable.set(allowed);
    }

    /// The number of data versions of which an answer was read.
    int versions() {
        return clients.versions();
    }

    /// Waits until so many more lists are acknowledged, and as many answers are read.
    void await(int more) throws InterruptedException {
        int lists = acknowledged.size() + more;
        int answers = read.answered() + more;
        while ((acknowledged.size() < lists || read.answered() < answers) && !clients.haveFailed()) {
            Thread.sleep(10);
        }
    }

    /// The requests that failed although they were repeated once, and the answers that were wrong.
    List<String> failures() {
        return clients.failures();
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
                        read.answered(),
                        clients.repeated(),
                        unavailable.get(),
                        failures().size(),
                        lost,
                        Math.max(written.longestSeconds(), read.longestSeconds()));
    }

    /// Returns when all clients have their last answer.
    @Override
    public void close() {
        clients.close();
    }
}
