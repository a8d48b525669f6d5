package counterpart.engine;

import counterpart.engine.index.opensearch.OpenSearchReleases;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The releases of the index in OpenSearch, which several nodes share. Thread-safe.
public final class IndexReleases implements AutoCloseable {

    private final OpenSearchReleases releases;
    private final Duration grace;

    /// Connects at the first request.
    public IndexReleases(OpenSearchSettings settings) {
        releases = new OpenSearchReleases(settings);
        grace = settings.grace();
    }

    /// The name of the index in service.
    ///
    /// @throws counterpart.engine.model.indexing.IndexUnavailableException when OpenSearch does not answer
    public Optional<String> live() {
        return releases.live();
    }

    /// Whether an index is still there.
    ///
    /// @throws counterpart.engine.model.indexing.IndexUnavailableException when OpenSearch does not answer
    public boolean has(String index) {
        return releases.has(index);
    }

    /// The node that builds an index under the lock in OpenSearch, or died doing so.
    ///
    /// @throws counterpart.engine.model.indexing.IndexUnavailableException when OpenSearch does not answer
    public Optional<String> builder() {
        return releases.builder();
    }

    /// Deletes the indexes whose grace time is over.
    ///
    /// @return their names
    /// @throws counterpart.engine.model.indexing.IndexUnavailableException when OpenSearch does not answer
    public List<String> deleteExpired() {
        return releases.deleteExpired(grace);
    }

    @Override
    public void close() {
        releases.close();
    }
}
