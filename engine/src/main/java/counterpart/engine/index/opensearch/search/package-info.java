/// Searches of an open index in OpenSearch: words, facets, suggestions and vectors.
@NullMarked
package counterpart.engine.index.opensearch.search;

import org.jspecify.annotations.NullMarked;
