package counterpart.web.storage;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/// Clients that send requests one after another until they are closed. A request whose connection breaks is sent once
/// more after a pause; one that is answered with 503 is sent once more after the time in `Retry-After`.
final class LoadClients implements AutoCloseable {

    static final int OK = 200;
    static final int UNAVAILABLE = 503;

    /// The kernel takes connections for a killed process until its memory is freed: measured, up to 30 ms with 1.2 GB,
    /// longer on a busy machine. A request sent again before that meets the killed node again.
    private static final Duration BEFORE_RETRY = Duration.ofMillis(500);

    private static final String MATCHES = "/api/v1/clusters/medicalmountains/matches?limit=5";

    private final int port;
    private final Duration pause;
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    /// By data version.
    private final Map<String, String> matches = new ConcurrentHashMap<>();

    /// @param pause of each client between two requests
    LoadClients(int port, Duration pause) {
        this.port = port;
        this.pause = pause;
    }

    /// The requests of one kind, counted.
    static final class Requests {

        private final AtomicInteger answered = new AtomicInteger();
        private final AtomicLong longestMillis = new AtomicLong();

        private void add(long nanos) {
            answered.incrementAndGet();
            longestMillis.accumulateAndGet(Duration.ofNanos(nanos).toMillis(), Math::max);
        }

        int answered() {
            return answered.get();
        }

        double longestSeconds() {
            return longestMillis.get() / 1000.0;
        }
    }

    /// Adds a client.
    ///
    /// @param request fails or returns what is wrong with the answer, nothing if it is right
    void add(Requests requests, Supplier<String> request) {
        clients.execute(() -> {
            while (!over.get()) {
                long start = System.nanoTime();
                try {
                    String wrong = request.get();
                    if (!wrong.isEmpty()) {
                        failures.add(wrong);
                    }
                } catch (RuntimeException e) {
                    failures.add(e.toString());
                }
                requests.add(System.nanoTime() - start);
                LockSupport.parkNanos(pause.toNanos());
            }
        });
    }

    Answer get(String path) {
        return send(http -> http.request(path).GET());
    }

    Answer matches() {
        return get(MATCHES);
    }

    /// What is wrong with matches: nodes answer the same at one data version, whoever answers and when.
    String mixed(Answer answer) {
        String version = answer.json().path("dataVersion").asString();
        String other = matches.putIfAbsent(version, answer.body());
        return other == null || other.equals(answer.body()) ? "" : "mixed at " + version;
    }

    /// Sends a request, and once more on a connection of its own if that is needed: other connections of the first
    /// client may lead to the node that ended too.
    Answer send(Function<Http, HttpRequest.Builder> request) {
        Http first = new Http(port);
        try {
            Answer answer = first.send(request.apply(first));
            if (answer.status() != UNAVAILABLE) {
                return answer;
            }
            unavailable.incrementAndGet();
            LockSupport.parkNanos(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After")))
                    .toNanos());
        } catch (UncheckedIOException broken) {
            LockSupport.parkNanos(BEFORE_RETRY.toNanos());
        }
        repeated.incrementAndGet();
        Http second = Http.withConnectionsOfItsOwn(port);
        return second.send(request.apply(second));
    }

    /// The number of data versions of which matches were read.
    int versions() {
        return matches.size();
    }

    int repeated() {
        return repeated.get();
    }

    /// The number of requests whose first answer was 503.
    int unavailable() {
        return unavailable.get();
    }

    /// The requests that failed although they were repeated once, and the answers that were wrong.
    List<String> failures() {
        return List.copyOf(failures);
    }

    boolean haveFailed() {
        return !failures.isEmpty();
    }

    /// Returns when all clients have their last answer.
    @Override
    public void close() {
        over.set(true);
        clients.close();
    }
}
