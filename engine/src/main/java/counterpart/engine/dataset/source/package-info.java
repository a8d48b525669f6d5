/// Turns the raw files of the sources into the package's tables: start at [counterpart.engine.dataset.source.Import].
/// Each source is one class that [counterpart.engine.dataset.source.Sources] lists; all of them work on one draft.
@NullMarked
package counterpart.engine.dataset.source;

import org.jspecify.annotations.NullMarked;
