/// Applies approved corrections to the engine in service.
@NullMarked
package counterpart.web.correction.applied;

import org.jspecify.annotations.NullMarked;
