/// What several nodes on one database need: the condition that they share one, and locks.
@NullMarked
package counterpart.web.node;

import org.jspecify.annotations.NullMarked;
