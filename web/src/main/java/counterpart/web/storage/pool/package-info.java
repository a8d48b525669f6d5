/// The pool of connections to a database server that may be away for a while.
@NullMarked
package counterpart.web.storage.pool;

import org.jspecify.annotations.NullMarked;
