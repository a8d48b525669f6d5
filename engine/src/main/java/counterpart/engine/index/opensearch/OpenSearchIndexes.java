package counterpart.engine.index.opensearch;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.index.opensearch.client.ServerVersion;
import counterpart.engine.index.opensearch.release.LeaseLock;
import counterpart.engine.index.opensearch.release.ReleaseAliases;
import counterpart.engine.index.opensearch.release.ReleaseBuild;
import counterpart.engine.model.indexing.BuildLock;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens and builds indexes in OpenSearch.
public final class OpenSearchIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchIndexes.class);

    private final OpenSearchSettings settings;
    private final Optional<BuildLock> lock;
    private final boolean putsIntoService;

    /// Connects when an index is opened.
    ///
    /// @param lock empty for a lock in OpenSearch itself
    /// @param putsIntoService whether an index that is there already is put into service for all nodes
    public OpenSearchIndexes(OpenSearchSettings settings, Optional<BuildLock> lock, boolean putsIntoService) {
        this.settings = settings;
        this.lock = lock;
        this.putsIntoService = putsIntoService;
    }

    /// Requires OpenSearch to answer, before anything is computed that takes time.
    ///
    /// @throws counterpart.engine.model.indexing.IndexUnavailableException saying in one line why it cannot be used
    public static void requireServer(OpenSearchSettings settings) {
        try (OpenSearchClient client = new OpenSearchClient(settings)) {
            ServerVersion.require(client);
        }
    }

    /// Opens the index of a data version. If OpenSearch has no complete one, one node builds it under the lock while
    /// others wait; it is then put into service for all.
    ///
    /// @param entries supplies the entries, fields first; called only when building
    /// @throws counterpart.engine.model.indexing.IndexUnavailableException saying in one line why OpenSearch cannot
    ///     be used
    public CompetenceIndex open(String dataVersion, Supplier<Stream<IndexEntry>> entries) {
        OpenSearchClient client = new OpenSearchClient(settings);
        try {
            ServerVersion.require(client);
            ReleaseAliases aliases = new ReleaseAliases(client, settings.prefix());
            Optional<String> found = aliases.find(dataVersion);
            String index = found.isPresent() ? found.get() : build(client, aliases, dataVersion, entries);
            Optional<String> live = aliases.live();
            if (live.isEmpty() || (putsIntoService && !live.get().equals(index))) {
                aliases.publish(index, dataVersion);
            }
            return new OpenSearchIndex(new OpenRelease(client, index));
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private String build(
            OpenSearchClient client, ReleaseAliases aliases, String dataVersion, Supplier<Stream<IndexEntry>> entries) {
        BuildLock one = lock.orElseGet(() -> new LeaseLock(client, settings.prefix(), node()));
        try (BuildLock.Held held = one.take()) {
            Optional<String> builtMeanwhile = aliases.find(dataVersion);
            if (builtMeanwhile.isPresent()) {
                return builtMeanwhile.get();
            }
            LOG.info("{} has no index of {}: building it", settings, dataVersion);
            try (Stream<IndexEntry> all = entries.get()) {
                return new ReleaseBuild(client, settings, aliases).build(dataVersion, all, held);
            }
        }
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName() + " "
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "process " + ProcessHandle.current().pid();
        }
    }
}
