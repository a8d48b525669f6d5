/// Where the index is, and what may happen to it.
@NullMarked
package counterpart.engine.model.indexing;

import org.jspecify.annotations.NullMarked;
