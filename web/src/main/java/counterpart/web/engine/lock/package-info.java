/// The lock of the node that builds the index.
@NullMarked
package counterpart.web.engine.lock;

import org.jspecify.annotations.NullMarked;
