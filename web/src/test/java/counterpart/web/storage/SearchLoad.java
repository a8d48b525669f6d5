package counterpart.web.storage;

import counterpart.web.Http.Answer;
import counterpart.web.storage.LoadClients.Requests;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// Readers that search and read matches without a pause, or with a short one while data are released, since building an
/// index needs the same processors.
final class SearchLoad implements AutoCloseable {

    private static final int MOST_AT_ONCE = 50;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String RENAMED = "/api/v1/institutions?query=" + SmallPackage.WORD + "&size=";
    private static final List<String> WORDS =
            List.of("universität", "university", "institut", "fraunhofer", "gmbh", "centre", "research", "technology");

    private final LoadClients clients;
    private final SmallPackage data;
    private final boolean isReleasing;
    /// Answers by path.
    private final Map<String, String> searches = new ConcurrentHashMap<>();

    private final Requests searched = new Requests();
    private final Requests read = new Requests();

    private SearchLoad(int port, SmallPackage data, boolean isReleasing) {
        clients = new LoadClients(port, isReleasing ? PAUSE : Duration.ZERO);
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
        load.clients.add(load.searched, load::searchRenamed);
        load.clients.add(load.searched, load::searchRenamed);
        load.clients.add(load.searched, load::search);
        load.clients.add(load.searched, load::search);
        load.clients.add(load.read, load::readMatches);
        return load;
    }

    /// The institution that the index finds is the one that the data name so.
    private String searchRenamed() {
        Answer answer = clients.get(RENAMED + (1 + new Random().nextInt(MOST_AT_ONCE)));
        if (answer.status() != LoadClients.OK) {
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
        Answer answer = clients.get(path);
        if (answer.status() != LoadClients.OK || answer.json().path("total").asLong() == 0) {
            return path + ": " + answer.status() + " " + answer.body();
        }
        String other = isReleasing ? null : searches.putIfAbsent(path, answer.body());
        return other == null || other.equals(answer.body()) ? "" : path + " has another answer: " + answer.body();
    }

    private String readMatches() {
        Answer answer = clients.matches();
        return answer.status() == LoadClients.OK
                ? clients.mixed(answer)
                : "matches: " + answer.status() + " " + answer.body();
    }

    /// Waits until so many more searches are answered.
    void await(int more) throws InterruptedException {
        int wanted = searched.answered() + more;
        while (searched.answered() < wanted && !clients.haveFailed()) {
            Thread.sleep(10);
        }
    }

    /// The requests that failed although they were repeated once, and the answers that were wrong.
    List<String> failures() {
        return clients.failures();
    }

    /// Figures in one line.
    String figures(String what) {
        return "opensearch: %s: searches %d, longest %.1f s; matches %d, longest %.1f s; repeated %d, failed or mixed %d"
                .formatted(
                        what,
                        searched.answered(),
                        searched.longestSeconds(),
                        read.answered(),
                        read.longestSeconds(),
                        clients.repeated(),
                        failures().size());
    }

    /// Returns when all clients have their last answer.
    @Override
    public void close() {
        clients.close();
    }
}
