/// Reads, checks and writes the data package; [counterpart.engine.dataset.Dataset] is its content in memory.
@NullMarked
package counterpart.engine.dataset;

import org.jspecify.annotations.NullMarked;
