/// Index entries as documents of OpenSearch, and the definition of their index.
@NullMarked
package counterpart.engine.index.opensearch.document;

import org.jspecify.annotations.NullMarked;
