/// Puts the first engine into service once it is open, and reports a start that was stopped.
@NullMarked
package counterpart.web.engine.startup;

import org.jspecify.annotations.NullMarked;
