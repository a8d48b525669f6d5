/// Counterpart's engine: which regions of the world complete a cluster's competences, and why.
/// [counterpart.engine.Engine] is the only entry point.
@NullMarked
package counterpart.engine;

import org.jspecify.annotations.NullMarked;
