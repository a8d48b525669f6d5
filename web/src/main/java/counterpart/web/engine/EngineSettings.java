package counterpart.web.engine;

import counterpart.engine.IndexDirectory;
import counterpart.engine.model.indexing.BuildLock;
import counterpart.engine.model.indexing.IndexLocation;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The locations of the engine's data and index.
///
/// @param dataDir folder of a data package; the embedded package when absent
/// @param indexDir folder for the index, built there when it is missing or of other data; in the user's cache when
///     absent
/// @param index where the index is
/// @param opensearch used when OpenSearch holds the index
@ConfigurationProperties(EngineSettings.PREFIX)
public record EngineSettings(
        @Nullable Path dataDir,
        @Nullable Path indexDir,
        @DefaultValue("embedded") Kind index,
        @Nullable OpenSearch opensearch) {

    public static final String PREFIX = "counterpart";

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException when OpenSearch is to hold the index and has no valid address
    public EngineSettings {
        if (index == Kind.OPENSEARCH) {
            if (opensearch == null) {
                throw new IllegalArgumentException(
                        "counterpart.index=opensearch needs counterpart.opensearch.url, the address of a server");
            }
            opensearch.settings();
        }
    }

    /// Where the index is.
    public enum Kind {
        EMBEDDED,
        OPENSEARCH
    }

    /// The OpenSearch cluster.
    ///
    /// @param url addresses of one or more nodes, separated by commas
    /// @param user with `password`; or `apiKey`; or neither
    /// @param caFile certificates in PEM
    /// @param prefix of the names of all indexes
    /// @param grace for which an index stays after another has taken its place
    /// @param searches under way at a time
    public record OpenSearch(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String apiKey,
            @Nullable Path caFile,
            @DefaultValue(OpenSearchSettings.DEFAULT_PREFIX) String prefix,
            @DefaultValue("1") int shards,
            @DefaultValue("1") int replicas,
            @DefaultValue("24h") Duration grace,

            @DefaultValue("" + OpenSearchSettings.DEFAULT_SEARCHES)
            int searches) {

        OpenSearchSettings settings() {
            if (url.isBlank()) {
                throw new IllegalArgumentException(
                        "counterpart.index=opensearch needs counterpart.opensearch.url, the address of a server");
            }
            return new OpenSearchSettings(
                    OpenSearchSettings.nodes(url),
                    credentials(),
                    Optional.ofNullable(caFile),
                    prefix,
                    shards,
                    replicas,
                    grace,
                    searches);
        }

        /// The value of the header `Authorization`.
        private Optional<String> credentials() {
            if (!apiKey.isEmpty() && !user.isEmpty()) {
                throw new IllegalArgumentException(
                        "counterpart.opensearch.user and counterpart.opensearch.api-key are both set: one is needed");
            }
            if (!apiKey.isEmpty()) {
                return Optional.of("ApiKey " + apiKey);
            }
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return user.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
        }

        /// Without password and key.
        @Override
        public String toString() {
            return "OpenSearch at " + url.replaceAll("//[^@/]*@", "//...@");
        }
    }

    public Optional<Path> data() {
        return Optional.ofNullable(dataDir);
    }

    /// The folder for the index and what is stored beside it.
    public Path directory() {
        return Optional.ofNullable(indexDir).orElseGet(IndexDirectory::ofUser);
    }

    /// The OpenSearch cluster when it holds the index.
    public Optional<OpenSearchSettings> openSearch() {
        return index == Kind.OPENSEARCH ? Optional.ofNullable(opensearch).map(OpenSearch::settings) : Optional.empty();
    }

    /// Where the index is.
    ///
    /// @param lock for building it in OpenSearch
    /// @param putsIntoService whether an index that is there already is put into service for all nodes
    IndexLocation location(Optional<BuildLock> lock, boolean putsIntoService) {
        return new IndexLocation(directory(), openSearch(), lock, putsIntoService);
    }
}
