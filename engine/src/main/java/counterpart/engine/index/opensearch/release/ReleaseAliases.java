package counterpart.engine.index.opensearch.release;

import counterpart.engine.index.opensearch.client.JsonReply;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The indexes of all releases and their aliases, as OpenSearch has them now.
public final class ReleaseAliases {

    private final OpenSearchClient client;
    private final ReleaseNames names;

    public ReleaseAliases(OpenSearchClient client, String prefix) {
        this.client = client;
        names = new ReleaseNames(prefix);
    }

    ReleaseNames names() {
        return names;
    }

    /// The aliases of all indexes with data, by index.
    private Map<String, Set<String>> all() {
        Map<String, Set<String>> all = new TreeMap<>();
        client.get("/" + names.all() + "/_alias").properties().forEach(index -> {
            Set<String> aliases = new TreeSet<>();
            index.getValue().path("aliases").propertyNames().forEach(aliases::add);
            all.put(index.getKey(), aliases);
        });
        return all;
    }

    private static Optional<String> with(String alias, Map<String, Set<String>> all) {
        return all.entrySet().stream()
                .filter(index -> index.getValue().contains(alias))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The complete index of a version.
    public Optional<String> find(String version) {
        return with(names.complete(version), all());
    }

    /// The index in service.
    public Optional<String> live() {
        return with(names.live(), all());
    }

    /// Whether an index is still there.
    public boolean has(String index) {
        return all().containsKey(index);
    }

    /// Puts an index into service as the complete one of a version, in one step with the retirement of others.
    public void publish(String index, String version) {
        Map<String, Set<String>> all = all();
        ObjectNode body = OpenSearchClient.JSON.createObjectNode();
        ArrayNode actions = body.putArray("actions");
        long now = serverMillis();
        all.forEach((other, aliases) -> {
            for (String alias : aliases) {
                boolean moves = alias.equals(names.complete(version)) || alias.equals(names.live());
                if (other.equals(index) ? names.isRetired(alias) : moves) {
                    action(actions, "remove", other, alias);
                }
            }
            if (!other.equals(index) && aliases.contains(names.live())) {
                action(actions, "add", other, names.retired(now));
            }
        });
        action(actions, "add", index, names.complete(version));
        action(actions, "add", index, names.live());
        client.send("POST", "/_aliases", body);
    }

    private static void action(ArrayNode actions, String what, String index, String alias) {
        actions.addObject().putObject(what).put("index", index).put("alias", alias);
    }

    /// Deletes what a build that died has left. Only the holder of the lock may call this.
    void deleteUnfinished() {
        all().forEach((index, aliases) -> {
            if (aliases.isEmpty()) {
                delete(index);
            }
        });
    }

    /// Deletes the indexes that were retired for longer than the grace time, by the server's clock.
    ///
    /// @return the names of the deleted indexes
    public List<String> deleteExpired(Duration grace) {
        List<String> expired = new ArrayList<>();
        Map<String, Set<String>> all = all();
        if (all.values().stream().flatMap(Set::stream).noneMatch(names::isRetired)) {
            return expired;
        }
        long now = serverMillis();
        all.forEach((index, aliases) -> {
            boolean old = aliases.stream()
                    .filter(names::isRetired)
                    .anyMatch(alias -> now - names.retiredSince(alias) >= grace.toMillis());
            if (old && !aliases.contains(names.live())) {
                expired.add(index);
            }
        });
        expired.forEach(this::delete);
        return expired;
    }

    void delete(String index) {
        JsonReply reply = client.reply("DELETE", "/" + index, null);
        if (reply.isFound()) {
            client.successful("/" + index, reply);
        }
    }

    /// The server's clock: the clocks of nodes of the application may differ by hours.
    private long serverMillis() {
        JsonNode nodes = client.get("/_nodes/_local/stats/jvm?filter_path=nodes.*.timestamp")
                .path("nodes");
        return nodes.iterator().next().path("timestamp").asLong();
    }
}
