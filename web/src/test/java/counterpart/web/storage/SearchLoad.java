package counterpart.web.storage;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Readers that search and read matches without a pause, or with a short one while data are released, since building an
/// index needs the same processors. A request whose connection breaks is sent once more; one that
/// is answered with 503 is sent once more after the time in `Retry-After`.
final class SearchLoad implements AutoCloseable {

    private static final int UNAVAILABLE = 503;
    private static final int OK = 200;
    private static final int MOST_AT_ONCE = 50;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String MATCHES = "/api/v1/clusters/medicalmountains/matches?limit=5";
    private static final String RENAMED = "/api/v1/institutions?query=" + SmallPackage.WORD + "&size=";
    private static final List<String> WORDS =
            List.of("universität", "university", "institut", "fraunhofer", "gmbh", "centre", "research", "technology");

    private final int port;
    private final SmallPackage data;
    private final boolean isReleasing;
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    /// By data version.
    private final Map<String, String> matches = new ConcurrentHashMap<>();

    /// By path.
    private final Map<String, String> searches = new ConcurrentHashMap<>();

    private final AtomicInteger searched = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicLong longestSearch = new AtomicLong();
    private final AtomicLong longestRead = new AtomicLong();

    private SearchLoad(int port, SmallPackage data, boolean isReleasing) {
        this.port = port;
        this.data = data;
        this.isReleasing = isReleasing;
    }

    /// Begins while the data stay the same: equal searches have equal answers.
    static SearchLoad begin(int port, SmallPackage data) {
        return begin(new SearchLoad(port, data, false));
    }

    /// Begins while data are released.
    static SearchLoad beginReleasing(int port, SmallPackage data) {
        return begin(new SearchLoad(port, data, true));
    }

    private static SearchLoad begin(SearchLoad load) {
        load.repeat(load::searchRenamed, load.searched, load.longestSearch);
        load.repeat(load::searchRenamed, load.searched, load.longestSearch);
        load.repeat(load::search, load.searched, load.longestSearch);
        load.repeat(load::search, load.searched, load.longestSearch);
        load.repeat(load::readMatches, load.read, load.longestRead);
        return load;
    }

    /// @param request fails or returns what is wrong with the answer, nothing if it is right
    private void repeat(Supplier<String> request, AtomicInteger number, AtomicLong longest) {
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
                number.incrementAndGet();
                longest.accumulateAndGet(
                        Duration.ofNanos(System.nanoTime() - start).toMillis(), Math::max);
                if (isReleasing) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        });
    }

    /// The institution that the index finds is the one that the data name so.
    private String searchRenamed() {
        Answer answer = oneRetry(RENAMED + (1 + new Random().nextInt(MOST_AT_ONCE)));
        if (answer.status() != OK) {
            return "search: " + answer.status() + " " + answer.body();
        }
        JsonNode items = answer.json().path("items");
        String name = items.path(0).path("name").asString("");
        boolean isRight = items.size() == 1
                && name.startsWith(SmallPackage.WORD + " ")
                && items.path(0)
                        .path("id")
                        .asString("")
                        .equals(data.renamed(Integer.parseInt(name.substring(SmallPackage.WORD.length() + 1))));
        return isRight ? "" : "mixed: " + answer.body();
    }

    private String search() {
        Random random = new Random();
        String word = URLEncoder.encode(WORDS.get(random.nextInt(WORDS.size())), StandardCharsets.UTF_8);
        String path = "/api/v1/institutions?query=" + word + "&size=" + (1 + random.nextInt(MOST_AT_ONCE));
        Answer answer = oneRetry(path);
        if (answer.status() != OK || answer.json().path("total").asLong() == 0) {
            return path + ": " + answer.status() + " " + answer.body();
        }
        String other = isReleasing ? null : searches.putIfAbsent(path, answer.body());
        return other == null || other.equals(answer.body()) ? "" : path + " has another answer: " + answer.body();
    }

    /// What nodes answer at one data version is the same, whoever answers and when.
    private String readMatches() {
        Answer answer = oneRetry(MATCHES);
        if (answer.status() != OK) {
            return "matches: " + answer.status() + " " + answer.body();
        }
        String version = answer.json().path("dataVersion").asString();
        String other = matches.putIfAbsent(version, answer.body());
        return other == null || other.equals(answer.body()) ? "" : "mixed at " + version;
    }

    private Answer oneRetry(String path) {
        Http first = new Http(port);
        try {
            Answer answer = first.get(path);
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
        return Http.withConnectionsOfItsOwn(port).get(path);
    }

    /// Waits until so many more searches are answered.
    void await(int more) throws InterruptedException {
        int wanted = searched.get() + more;
        while (searched.get() < wanted && failures.isEmpty()) {
            Thread.sleep(10);
        }
    }

    /// The requests that failed although they were repeated once, and the answers that were wrong.
    List<String> failures() {
        return List.copyOf(failures);
    }

    /// Figures in one line.
    String figures(String what) {
        return "opensearch: %s: searches %d, longest %.1f s; matches %d, longest %.1f s; repeated %d, failed or mixed %d"
                .formatted(
                        what,
                        searched.get(),
                        longestSearch.get() / 1000.0,
                        read.get(),
                        longestRead.get() / 1000.0,
                        repeated.get(),
                        failures.size());
    }

    /// Returns when all clients have their last answer.
    @Override
    public void close() {
        over.set(true);
        clients.close();
    }
}
