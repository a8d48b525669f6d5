/// Follows the release of the index in OpenSearch that all nodes share.
@NullMarked
package counterpart.web.engine.release;

import org.jspecify.annotations.NullMarked;
