/// The index in OpenSearch: building releases of it and opening them. Start at
/// [counterpart.engine.index.opensearch.OpenSearchIndexes].
@NullMarked
package counterpart.engine.index.opensearch;

import org.jspecify.annotations.NullMarked;
