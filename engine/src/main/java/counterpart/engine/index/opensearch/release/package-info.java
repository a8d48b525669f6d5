/// Releases of the index: each is built beside the others, then an alias is switched to it.
@NullMarked
package counterpart.engine.index.opensearch.release;

import org.jspecify.annotations.NullMarked;
