package counterpart.engine.model.indexing;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The OpenSearch cluster that holds the index.
///
/// @param nodes addresses of one or more nodes; the next is tried when one does not answer
/// @param credentials the value of the header `Authorization`
/// @param caFile certificates, in PEM, that nodes are trusted by instead of those that Java trusts
/// @param prefix of the names of all indexes and aliases
/// @param shards of each index
/// @param replicas of each shard, as far as there are nodes for them
/// @param grace for which an index stays after another has taken its place
/// @param searches under way at a time; others wait shortly, then fail
public record OpenSearchSettings(
        List<URI> nodes,
        Optional<String> credentials,
        Optional<Path> caFile,
        String prefix,
        int shards,
        int replicas,
        Duration grace,
        int searches) {

    public static final String DEFAULT_PREFIX = "counterpart";
    public static final Duration DEFAULT_GRACE = Duration.ofHours(24);
    public static final int DEFAULT_SEARCHES = 16;

    private static final int MOST_SEARCHES = 10_000;
    private static final String PREFIX = "[a-z][a-z0-9_]{0,39}";

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException quoting the value and what is allowed
    public OpenSearchSettings {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("no address of an OpenSearch node is given");
        }
        if (!prefix.matches(PREFIX)) {
            throw new IllegalArgumentException(
                    "prefix '" + prefix + "' is not 1 to 40 of a-z, 0-9 and _, a letter first");
        }
        if (shards < 1 || shards > 1024 || replicas < 0 || replicas > 100) {
            throw new IllegalArgumentException(
                    "shards " + shards + " are not 1 to 1024, or replicas " + replicas + " not 0 to 100");
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace " + grace + " is negative");
        }
        if (searches < 1 || searches > MOST_SEARCHES) {
            throw new IllegalArgumentException("searches " + searches + " are not 1 to " + MOST_SEARCHES);
        }
    }

    /// One node without credentials, and default values.
    public static OpenSearchSettings of(String urls) {
        return new OpenSearchSettings(
                nodes(urls), Optional.empty(), Optional.empty(), DEFAULT_PREFIX, 1, 0, DEFAULT_GRACE, DEFAULT_SEARCHES);
    }

    /// Parses addresses of nodes separated by commas.
    ///
    /// @throws IllegalArgumentException quoting an address that is not `http://` or `https://` with a host and, if
    ///     there is one, a path
    public static List<URI> nodes(String urls) {
        return List.of(urls.split(",", -1)).stream()
                .map(String::strip)
                .map(OpenSearchSettings::node)
                .toList();
    }

    private static URI node(String url) {
        try {
            URI uri = new URI(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(malformed(url), e);
        }
        throw new IllegalArgumentException(malformed(url));
    }

    private static String malformed(String url) {
        return "'" + url.replaceAll("//[^@/]*@", "//...@")
                + "' is not the address of a server such as https://search.example.org:9200, without user and password";
    }

    public OpenSearchSettings withPrefix(String name) {
        return new OpenSearchSettings(nodes, credentials, caFile, name, shards, replicas, grace, searches);
    }

    public OpenSearchSettings withShards(int number) {
        return new OpenSearchSettings(nodes, credentials, caFile, prefix, number, replicas, grace, searches);
    }

    public OpenSearchSettings withGrace(Duration time) {
        return new OpenSearchSettings(nodes, credentials, caFile, prefix, shards, replicas, time, searches);
    }

    public OpenSearchSettings withSearches(int number) {
        return new OpenSearchSettings(nodes, credentials, caFile, prefix, shards, replicas, grace, number);
    }

    /// Without credentials.
    @Override
    public String toString() {
        return "OpenSearch at " + nodes + ", prefix " + prefix;
    }
}
