package counterpart.web.engine.startup;

import counterpart.engine.model.indexing.IndexUnavailableException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Explains in one line why the server cannot use OpenSearch, instead of a stack trace.
final class IndexFailureAnalyzer extends AbstractFailureAnalyzer<IndexUnavailableException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, IndexUnavailableException cause) {
        return new FailureAnalysis(
                "The index cannot be opened: " + cause.getMessage(),
                "Check counterpart.opensearch.url, .user, .password, .api-key and .ca-file, and whether OpenSearch runs;"
                        + " without counterpart.index=opensearch the index is a folder.",
                failure);
    }
}
