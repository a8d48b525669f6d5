/// Lists that are read when they are needed.
@NullMarked
package counterpart.engine.model.lazy;

import org.jspecify.annotations.NullMarked;
