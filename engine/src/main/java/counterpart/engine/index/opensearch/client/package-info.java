/// The HTTP connection to OpenSearch.
@NullMarked
package counterpart.engine.index.opensearch.client;

import org.jspecify.annotations.NullMarked;
