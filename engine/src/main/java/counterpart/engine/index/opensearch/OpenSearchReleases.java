package counterpart.engine.index.opensearch;

import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.index.opensearch.release.LeaseLock;
import counterpart.engine.index.opensearch.release.ReleaseAliases;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The releases that OpenSearch has, whether one of them is open here or not.
public final class OpenSearchReleases implements AutoCloseable {

    private final OpenSearchClient client;
    private final ReleaseAliases aliases;
    private final LeaseLock lock;

    public OpenSearchReleases(OpenSearchSettings settings) {
        client = new OpenSearchClient(settings);
        aliases = new ReleaseAliases(client, settings.prefix());
        lock = new LeaseLock(client, settings.prefix(), "");
    }

    public Optional<String> live() {
        return aliases.live();
    }

    public boolean has(String index) {
        return aliases.has(index);
    }

    public Optional<String> builder() {
        return lock.holder();
    }

    public List<String> deleteExpired(Duration grace) {
        return aliases.deleteExpired(grace);
    }

    @Override
    public void close() {
        client.close();
    }
}
